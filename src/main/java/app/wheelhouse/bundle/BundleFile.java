package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.Manifest.Entry;
import app.wheelhouse.bundle.Manifest.Kind;
import app.wheelhouse.store.Incoming;
import app.wheelhouse.store.IncomingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A bundle read from a private copy, its signature checked before anything else in it is believed. */
public final class BundleFile implements AutoCloseable {
    private static final long LARGEST_FILE = 512L << 20;
    private static final long LARGEST_ENTRY = 64L << 20;
    private static final long LARGEST_CONTENT = 2L << 30;
    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final int MOST_INFLATED = 200;
    private static final int INFLATED_FREELY = 64 << 10;
    private final Path copy;
    private final ZipFile zip;
    private final Manifest manifest;
    private final boolean sealed;

    private BundleFile(Path copy, ZipFile zip, Manifest manifest, boolean sealed) {
        this.copy = copy;
        this.zip = zip;
        this.manifest = manifest;
        this.sealed = sealed;
    }

    /**
     * Opens a bundle.
     *
     * @param unsealing opens it when it is sealed
     * @throws BundleException when it is none, not whole, not signed by whom it says, or too much of anything
     */
    public static BundleFile open(Path file, Unsealing unsealing) throws BundleException {
        Path copy = null;
        try {
            copy = copy(file);
            boolean sealed = Sealing.isSealed(copy);
            if (sealed) {
                Path opened = Files.createTempFile("wheelhouse-", ".whbundle");
                try {
                    Sealing.open(copy, opened, LARGEST_FILE, unsealing);
                } finally {
                    Files.delete(copy);
                    copy = opened;
                }
            }
            ZipLayout.check(copy);
            return of(copy, sealed);
        } catch (ZipException e) {
            delete(copy);
            throw new BundleException(Code.DAMAGED, "it cannot be unpacked", e);
        } catch (IOException e) {
            delete(copy);
            throw new BundleException(Code.UNREACHED, "it cannot be read (%s)".formatted(PrivateFile.reason(e)), e);
        } catch (BundleException e) {
            delete(copy);
            throw e;
        }
    }

    private static BundleFile of(Path copy, boolean sealed) throws IOException, BundleException {
        ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        try {
            byte[] bytes = read(zip, "manifest.json");
            byte[] signature = read(zip, "manifest.sig");
            Manifest manifest = ManifestJson.read(bytes);
            if (!DeviceKey.isSigned(bytes, hex(signature), manifest.sender().key())) {
                throw new BundleException(Code.FORGED,
                        "its signature is not that of %s: it was changed, or somebody pretends to be them"
                                .formatted(manifest.sender().name()));
            }
            agree(zip, manifest);
            return new BundleFile(copy, zip, manifest, sealed);
        } catch (IOException | BundleException e) {
            zip.close();
            throw e;
        }
    }

    /** What is in it is what the manifest names, no more and no less. */
    private static void agree(ZipFile zip, Manifest manifest) throws BundleException {
        Map<String, Entry> named = new HashMap<>();
        long total = 0;
        for (Entry entry : manifest.entries()) {
            if (named.put(entry.name(), entry) != null) {
                throw damaged("its manifest names %s twice".formatted(entry.name()));
            }
            if (entry.size() < 0 || entry.size() > LARGEST_ENTRY) {
                throw new BundleException(Code.EXCESSIVE, "a file in it is larger than 64 MiB");
            }
            total += entry.size();
        }
        if (total > LARGEST_CONTENT) {
            throw new BundleException(Code.EXCESSIVE, "it holds more than 2 GiB");
        }
        int others = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            Entry said = named.get(name);
            if (name.equals("manifest.json") || name.equals("manifest.sig")) {
                others++;
            } else if (said == null) {
                throw damaged("its manifest does not name %s".formatted(name));
            } else if (said.size() != entry.getSize()) {
                throw damaged("%s has not the size its manifest says".formatted(name));
            }
        }
        if (zip.size() - others != named.size()) {
            throw damaged("a file its manifest names is missing");
        }
        Entry mimetype = named.get("mimetype");
        String wanted = manifest.kind() == Kind.EXCERPT ? BundleWriter.EXCERPT : BundleWriter.BUNDLE;
        if (mimetype == null
                || !mimetype.sha256().equals(BundleWriter.sha256(wanted.getBytes(StandardCharsets.US_ASCII)))) {
            throw damaged("it says to be another kind of file than it is");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Whether it came sealed. */
    public boolean isSealed() {
        return sealed;
    }

    /**
     * Reads all of it and holds it against the manifest.
     *
     * @return the changes in it
     */
    public Incoming verify() throws BundleException {
        try {
            Incoming.Builder lines = new Incoming.Builder();
            for (Entry entry : manifest.entries()) {
                byte[] content = content(entry);
                if (entry.name().startsWith("log/")) {
                    if (manifest.kind() == Kind.EXCERPT) {
                        throw damaged("it is an excerpt and holds changes");
                    }
                    add(entry.name(), content, lines);
                } else if (entry.name().startsWith("blobs/")
                        && !entry.name().equals("blobs/" + entry.sha256())) {
                    throw damaged("%s is not what its name says".formatted(entry.name()));
                }
            }
            Incoming incoming = lines.build(manifest.have(), manifest.stateCode());
            if (incoming.size() != manifest.changes()) {
                throw damaged("it holds %d changes, and its manifest says %d".formatted(incoming.size(),
                        manifest.changes()));
            }
            holds(incoming);
            return incoming;
        } catch (IncomingException e) {
            throw refused(e);
        } catch (ZipException e) {
            throw new BundleException(Code.DAMAGED, "it cannot be unpacked", e);
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED, "it cannot be read (%s)".formatted(PrivateFile.reason(e)), e);
        }
    }

    /** The changes go from what a reader needs to what its maker had. */
    private void holds(Incoming incoming) throws BundleException {
        if (manifest.kind() == Kind.EXCERPT) {
            return;
        }
        Map<String, Incoming.Range> said = new TreeMap<>();
        manifest.have().seqs().forEach((device, last) -> {
            long from = manifest.need().of(device) + 1;
            if (from <= last) {
                said.put(device, new Incoming.Range(from, last));
            }
        });
        if (!said.equals(incoming.ranges())) {
            throw damaged("it does not hold the changes its manifest says");
        }
    }

    private static void add(String name, byte[] content, Incoming.Builder lines)
            throws BundleException, IncomingException {
        int start = 0;
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                all.add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        lines.addAll(all);
        if (start != content.length) {
            throw damaged("%s ends in the middle of a line".formatted(name));
        }
    }

    private byte[] content(Entry entry) throws IOException, BundleException {
        byte[] content = read(zip, entry.name());
        if (content.length != entry.size() || !BundleWriter.sha256(content).equals(entry.sha256())) {
            throw damaged("%s is not what its manifest says".formatted(entry.name()));
        }
        return content;
    }

    /** A text for people that is in it. */
    public String readable(String name) throws BundleException {
        for (Entry entry : manifest.entries()) {
            if (entry.name().equals("readable/" + name)) {
                try {
                    return new String(content(entry), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new BundleException(Code.DAMAGED, "it cannot be unpacked", e);
                }
            }
        }
        throw damaged("it holds no %s".formatted(name));
    }

    private static byte[] read(ZipFile zip, String name) throws IOException, BundleException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BundleException(name.startsWith("manifest") ? Code.FORGED : Code.DAMAGED,
                    "it has no %s".formatted(name));
        }
        long limit = name.startsWith("manifest") ? LARGEST_MANIFEST : LARGEST_ENTRY;
        long most = Math.min(limit, entry.getCompressedSize() * MOST_INFLATED + INFLATED_FREELY);
        ByteArrayOutputStream content = new ByteArrayOutputStream(
                (int) Math.min(Math.max(entry.getSize(), 16), 8 << 20));
        byte[] portion = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                if (content.size() + (long) read > most) {
                    throw new BundleException(Code.EXCESSIVE,
                            content.size() + (long) read > limit
                                    ? "%s is larger than %d MiB".formatted(name, limit >> 20)
                                    : "%s inflates to more than 200 times its size".formatted(name));
                }
                content.write(portion, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static byte[] hex(byte[] text) throws BundleException {
        try {
            return HexFormat.of().parseHex(new String(text, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new BundleException(Code.FORGED, "its signature is none", e);
        }
    }

    /** Says why changes cannot be taken in as a bundle's. */
    static BundleException refused(IncomingException e) {
        Code code = switch (e.code()) {
            case DAMAGED, UNFIT -> Code.DAMAGED;
            case GAP -> Code.GAP;
            case FORKED -> Code.FORKED;
            case UNWRITABLE -> Code.UNREACHED;
        };
        return new BundleException(code, e.sentence(), e);
    }

    private static BundleException damaged(String why) {
        return new BundleException(Code.DAMAGED, why);
    }

    private static Path copy(Path file) throws IOException, BundleException {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    ? new BundleException(Code.FOREIGN, "it is no file")
                    : new BundleException(Code.UNREACHED, "it is not there");
        }
        Path copy = Files.createTempFile("wheelhouse-", ".whbundle");
        try (InputStream in = Files.newInputStream(file); OutputStream out = Files.newOutputStream(copy)) {
            byte[] portion = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw new BundleException(Code.EXCESSIVE, "it is larger than 512 MiB");
                }
                out.write(portion, 0, read);
            }
            return copy;
        } catch (IOException | BundleException e) {
            Files.delete(copy);
            throw e;
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            // it is in the folder for temporary files and says nothing to others
        }
    }

    /** The SHA-256 of a file as a place of exchange names it. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
        delete(copy);
    }
}
