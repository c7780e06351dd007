package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.KeepException.Code;
import app.wheelhouse.keep.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of a backup: a zip whose {@code backup.json} names every file in it with size and SHA-256. */
final class BackupFile {
    static final String DESCRIPTION = "backup.json";
    private static final int FORMAT = 1;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_RATIO = 200;
    private static final int DESCRIPTION_BYTES = 4 << 20;
    private static final Pattern NEEDED = Pattern
            .compile("workspace\\.json|log/[0-9A-Za-z-]{1,80}\\.ndjson|blobs/[0-9a-f]{64}");
    private static final Pattern READABLE = Pattern.compile("readable/[0-9A-Za-z_]{1,80}\\.(md|csv)|readable/README\\.md");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {
    }

    /** A file in a backup. */
    record Part(long bytes, String sha256) {
    }

    /** What a backup says of itself. */
    record Description(String workspace, Instant at, Reason reason, String device, String stateCode, long changes,
            long records, int damaged, Map<String, Part> parts) {
        Backup backup(Path file) throws IOException {
            return new Backup(file, at, reason, device, stateCode, changes, records, Files.size(file), "");
        }

        byte[] json() {
            ObjectNode json = JSON.createObjectNode();
            json.put("format", FORMAT);
            json.put("workspace", workspace);
            json.put("at", at.toString());
            json.put("reason", reason.word());
            json.put("device", device);
            json.put("stateCode", stateCode);
            json.put("changes", changes);
            json.put("records", records);
            json.put("damagedLines", damaged);
            ObjectNode files = json.putObject("files");
            parts.forEach((name, part) -> files.putObject(name).put("bytes", part.bytes).put("sha256", part.sha256));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        }
    }

    /** Reads only what a backup says of itself. */
    static Description describe(Path file) throws KeepException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return description(zip, file);
        } catch (ZipException e) {
            throw refused(file, "it is no zip file or was cut off");
        } catch (IOException e) {
            throw unreached(file, e);
        }
    }

    /**
     * Unpacks what is needed to restore into a folder, looking at every file's size and hash. Nothing is written under a
     * name that is not one of the known forms.
     */
    static Description unpack(Path file, Path folder) throws KeepException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Description description = description(zip, file);
            Set<String> names = new HashSet<>(Set.of(DESCRIPTION));
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (!name.equals(DESCRIPTION) && !names.add(name)) {
                    throw refused(file, "it holds two files of one name");
                }
                if (!name.equals(DESCRIPTION) && !description.parts().containsKey(name)) {
                    throw refused(file, "it holds a file that it does not name");
                }
            }
            long left = MOST_BYTES;
            for (Map.Entry<String, Part> part : description.parts().entrySet()) {
                left -= part.getValue().bytes();
                if (left < 0) {
                    throw refused(file, "it holds more than 4 GiB");
                }
                unpack(zip, part.getKey(), part.getValue(), folder, file);
            }
            return description;
        } catch (ZipException e) {
            throw refused(file, "it is no zip file or was cut off");
        } catch (IOException e) {
            throw unreached(file, e);
        }
    }

    private static void unpack(ZipFile zip, String name, Part part, Path folder, Path file)
            throws IOException, KeepException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw refused(file, name + " is missing");
        }
        if (entry.getCompressedSize() > 0 && part.bytes() > 1 << 20
                && part.bytes() / entry.getCompressedSize() > MOST_RATIO) {
            throw refused(file, name + " is packed tighter than any text");
        }
        MessageDigest digest = sha256();
        long read = 0;
        Path to = NEEDED.matcher(name).matches() ? folder.resolve(name) : null;
        if (to != null && to.getParent() != null) {
            Files.createDirectories(to.getParent());
        }
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
                OutputStream out = to == null ? OutputStream.nullOutputStream() : Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && read <= part.bytes(); n = in.read(buffer)) {
                out.write(buffer, 0, n);
                read += n;
            }
        }
        if (read != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw refused(file, name + " is damaged");
        }
    }

    private static Description description(ZipFile zip, Path file) throws IOException, KeepException {
        ZipEntry entry = zip.getEntry(DESCRIPTION);
        if (entry == null || zip.size() > MOST_ENTRIES) {
            throw refused(file, "it is no backup of Wheelhouse");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(DESCRIPTION_BYTES);
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.path("format").asInt(0) > FORMAT) {
                throw refused(file, "it was made by a newer Wheelhouse");
            }
            Map<String, Part> parts = new TreeMap<>();
            for (Map.Entry<String, JsonNode> part : json.required("files").properties()) {
                String name = part.getKey();
                if (!NEEDED.matcher(name).matches() && !READABLE.matcher(name).matches()) {
                    throw refused(file, "it names a file that has no place in a backup");
                }
                parts.put(name, new Part(part.getValue().required("bytes").asLong(),
                        part.getValue().required("sha256").asString()));
            }
            if (!parts.containsKey("workspace.json")) {
                throw refused(file, "workspace.json is missing");
            }
            return new Description(json.required("workspace").asString(),
                    Instant.parse(json.required("at").asString()),
                    Reason.of(json.required("reason").asString()).orElse(Reason.BY_HAND),
                    json.required("device").asString(), json.required("stateCode").asString(),
                    json.required("changes").asLong(), json.required("records").asLong(),
                    json.path("damagedLines").asInt(0), parts);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw refused(file, "its description is damaged");
        }
    }

    static KeepException refused(Path file, String why) {
        return new KeepException(Code.REFUSED,
                "%s is not used: %s. Nothing was changed.".formatted(file.getFileName(), why));
    }

    static KeepException unreached(Path file, IOException e) {
        return new KeepException(Code.UNREACHED,
                "%s cannot be read: %s. Nothing was changed.".formatted(file, reason(e)));
    }

    static String reason(IOException e) {
        String message = e.getMessage();
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "it is gone";
            case java.nio.file.AccessDeniedException _ -> "access is denied";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> message == null ? e.getClass().getSimpleName() : message;
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The forms of names a backup may hold, for tests. */
    static List<Pattern> forms() {
        return List.of(NEEDED, READABLE);
    }
}
