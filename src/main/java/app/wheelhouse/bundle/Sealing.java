package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Closes files in the public age format and opens them. */
final class Sealing {
    private static final String HEAD = "age-encryption.org/v1\n";
    private static final int LONGEST_HEADER = 64 << 10;

    private Sealing() {
    }

    static boolean isSealed(Path file) throws IOException {
        byte[] start = start(file, HEAD.length());
        return new String(start, StandardCharsets.ISO_8859_1).equals(HEAD);
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    /** @throws BundleException when a recipient is no age key */
    static void close(Path plain, Path sealed, Seal seal) throws IOException, BundleException {
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        try {
            switch (seal) {
                case Seal.ForPassphrase secret -> writers.add(new Passphrase(secret.passphrase()));
                case Seal.ForRecipients colleagues -> {
                    for (String recipient : colleagues.recipients()) {
                        writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.strip()));
                    }
                }
                case Seal.Open _ -> throw new IllegalArgumentException("nobody to seal it for");
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new BundleException(Code.SEALED, "a key it is to be sealed for is no age key (age1…)", e);
        }
        try (FileChannel in = FileChannel.open(plain, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(sealed,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PrivateFile.ownersOnly(sealed));
                WritableByteChannel closing = new StandardEncryptingChannelFactory().newEncryptingChannel(out,
                        writers)) {
            ByteBuffer portion = ByteBuffer.allocate(1 << 16);
            while (in.read(portion) >= 0) {
                portion.flip();
                while (portion.hasRemaining()) {
                    closing.write(portion);
                }
                portion.clear();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BundleException when nothing opens it, it was changed, or it is too large */
    static void open(Path sealed, Path plain, long limit, Unsealing unsealing) throws IOException, BundleException {
        boolean byPassphrase = header(sealed).contains("\n-> scrypt ");
        RecipientStanzaReader reader = reader(byPassphrase, unsealing);
        try (FileChannel in = FileChannel.open(sealed, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(plain, StandardOpenOption.WRITE);
                ReadableByteChannel opening = new StandardDecryptingChannelFactory().newDecryptingChannel(in,
                        List.of(reader))) {
            ByteBuffer portion = ByteBuffer.allocate(1 << 16);
            while (opening.read(portion) >= 0) {
                portion.flip();
                if (out.size() + portion.remaining() > limit) {
                    throw new BundleException(Code.EXCESSIVE, "it is larger than 512 MiB");
                }
                while (portion.hasRemaining()) {
                    out.write(portion);
                }
                portion.clear();
            }
        } catch (Passphrase.TooMuchWork e) {
            throw new BundleException(Code.EXCESSIVE, "its seal asks for more work than any honest one", e);
        } catch (GeneralSecurityException e) {
            throw new BundleException(Code.SEALED, byPassphrase
                    ? "the passphrase does not open it"
                    : "it is sealed, and not for this laptop", e);
        } catch (IOException | RuntimeException e) {
            throw new BundleException(Code.DAMAGED, "its seal was damaged", e);
        }
    }

    private static RecipientStanzaReader reader(boolean byPassphrase, Unsealing unsealing) throws BundleException {
        if (byPassphrase) {
            return new Passphrase(unsealing.passphrase()
                    .orElseThrow(() -> new BundleException(Code.SEALED, "it is sealed with a passphrase")));
        }
        try {
            return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(unsealing.identity()
                    .orElseThrow(() -> new BundleException(Code.SEALED, "it is sealed, and not for this laptop")));
        } catch (GeneralSecurityException e) {
            throw new BundleException(Code.SEALED, "the key of this laptop cannot be used", e);
        }
    }

    /** The part of a sealed file that says for whom it is; one that is longer than any honest one is refused. */
    private static String header(Path sealed) throws IOException, BundleException {
        String start = new String(start(sealed, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        int end = start.indexOf("\n--- ");
        if (end < 0) {
            throw new BundleException(start.length() < LONGEST_HEADER ? Code.INCOMPLETE : Code.EXCESSIVE,
                    start.length() < LONGEST_HEADER
                            ? "it does not begin as a sealed bundle does: it is damaged, or still being copied"
                            : "it is sealed for more people than any honest one");
        }
        return start.substring(0, end);
    }
}
