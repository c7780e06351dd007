package app.wheelhouse.bundle;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Seals the key of an age file with a passphrase: the {@code scrypt} recipient of the age format. */
final class Passphrase implements RecipientStanzaReader, RecipientStanzaWriter {
    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    /** 64 MiB and a fifth of a second here; a guess costs as much. */
    private static final int WORK = 16;
    /** What the age tool itself uses: 256 MiB. A header that asks for more wants to stop this laptop. */
    static final int MOST_WORK = 18;
    private final byte[] passphrase;

    Passphrase(String passphrase) {
        this.passphrase = passphrase.getBytes(StandardCharsets.UTF_8);
    }

    /** A header asks for more work than any honest one. */
    static final class TooMuchWork extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("ArrayRecordComponent") // the library wants the bytes; stanzas are never compared
    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        EncryptedFileKey sealed = new FileKeyEncryptorFactory().newFileKeyEncryptor().getEncryptedFileKey(fileKey,
                key(salt, WORK));
        return List.of(new Stanza(List.of(Base64.getEncoder().withoutPadding().encodeToString(salt),
                Integer.toString(WORK)), sealed.getEncoded()));
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = new ArrayList<>();
        stanzas.forEach(all::add);
        if (all.size() != 1 || !all.getFirst().getType().equals(TYPE) || all.getFirst().getArguments().size() != 2) {
            throw new UnsupportedRecipientStanzaException("not sealed with a passphrase");
        }
        List<String> arguments = all.getFirst().getArguments();
        String work = arguments.get(1);
        if (!work.matches("[1-9][0-9]?") || Integer.parseInt(work) > MOST_WORK) {
            throw new TooMuchWork();
        }
        byte[] salt = salt(arguments.getFirst());
        return new FileKeyDecryptorFactory().newFileKeyDecryptor()
                .getFileKey(new EncryptedFileKey(all.getFirst().getBody()), key(salt, Integer.parseInt(work)));
    }

    private static byte[] salt(String text) throws GeneralSecurityException {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            if (salt.length == SALT) {
                return salt;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new GeneralSecurityException("no salt");
    }

    private CipherKey key(byte[] salt, int work) throws GeneralSecurityException {
        byte[] labelled = ByteBuffer.allocate(LABEL.length + SALT).put(LABEL).put(salt).array();
        return new CipherKey(Scrypt.key(passphrase, labelled, 1 << work, 8, 32));
    }
}
