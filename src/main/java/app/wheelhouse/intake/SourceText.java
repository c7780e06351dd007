package app.wheelhouse.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file in whatever encoding it came; {@code name} is the file's name without its folder. */
public record SourceText(String name, String text) implements Reading {
    /** The largest file that is read, in bytes. */
    public static final long LIMIT = 64L << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Magic> KNOWN = List.of(new Magic("a PDF", "%PDF-"), new Magic("a picture", "\u0089PNG"),
            new Magic("a picture", "GIF8"), new Magic("a picture", "\u00ff\u00d8\u00ff"),
            new Magic("a zip archive or an Office document", "PK\u0003\u0004"),
            new Magic("an old Office document", "\u00d0\u00cf\u0011\u00e0"),
            new Magic("a compressed file", "\u001f\u008b"),
            new Magic("a program", "\u007fELF"), new Magic("an RTF document", "{\\rtf"));

    private record Magic(String what, String start) {
    }

    /** Reads a file as text, or says in one sentence why it is none. */
    public static Reading read(Path file) {
        String name = name(file);
        try {
            Refusal refusal = refusal(file, name);
            return refusal == null ? decode(name, Files.readAllBytes(file)) : refusal;
        } catch (IOException e) {
            return Refusal.of(Refusal.Code.UNREADABLE, name,
                    "%s cannot be read; check that you may open it.".formatted(file));
        }
    }

    static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /** Why a file is not even opened; null when it may be. */
    static @Nullable Refusal refusal(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                return Refusal.of(Refusal.Code.MISSING, name, "There is no file %s.".formatted(file));
            }
            if (!Files.isRegularFile(file)) {
                return Refusal.of(Refusal.Code.FOLDER, name,
                        "%s is a folder or device, not a file; choose a file in it.".formatted(file));
            }
            if (Files.size(file) > LIMIT) {
                return Refusal.of(Refusal.Code.TOO_LARGE, name,
                        "%s has more than %d MiB; a guide of that size must be cut into parts first.".formatted(file,
                                LIMIT >> 20));
            }
            return null;
        } catch (IOException e) {
            return Refusal.of(Refusal.Code.UNREADABLE, name,
                    "%s cannot be read; check that you may open it.".formatted(file));
        }
    }

    /** Reads bytes as text: UTF-8, UTF-16 with or without its mark, else Windows-1252. */
    public static Reading decode(String name, byte[] bytes) {
        Optional<Magic> magic = KNOWN.stream().filter(known -> startsWith(bytes, known.start())).findFirst();
        if (magic.isPresent()) {
            return Refusal.of(Refusal.Code.BINARY, name,
                    "%s is %s, not text; save it as Markdown or CSV first.".formatted(name, magic.get().what()));
        }
        Optional<String> text = text(bytes).map(found -> found.startsWith("\ufeff") ? found.substring(1) : found);
        if (text.isEmpty() || looksBinary(text.get())) {
            return Refusal.of(Refusal.Code.BINARY, name,
                    "%s is a binary file, not text; bring a Markdown guide or a CSV file.".formatted(name));
        }
        int zero = text.get().indexOf('\0');
        if (zero >= 0) {
            int line = 1 + (int) text.get().substring(0, zero).chars().filter(c -> c == '\n').count();
            return new Refusal(Refusal.Code.BINARY,
                    "%s has a zero byte in line %d, which no text has; nothing was changed. Save it anew as plain text."
                            .formatted(name, line),
                    name, line);
        }
        if (text.get().isBlank()) {
            return Refusal.of(Refusal.Code.EMPTY, name, "%s is empty; there is nothing to import.".formatted(name));
        }
        return new SourceText(name, text.get());
    }

    private static Optional<String> text(byte[] bytes) {
        if (startsWith(bytes, "\u00ff\u00fe")) {
            return strict(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, "\u00fe\u00ff")) {
            return strict(bytes, StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return strict(bytes, StandardCharsets.UTF_8).or(() -> strict(bytes, WINDOWS));
        }
        // Clean text but for a few zeros is damaged text: in UTF-16 every other byte of such characters is one.
        Optional<String> plain = strict(bytes, StandardCharsets.UTF_8);
        if ((zeros[0] + zeros[1]) * 4L < bytes.length && plain.filter(text -> odd(text) == zeros[0] + zeros[1])
                .isPresent()) {
            return plain;
        }
        // Each character below 256 has one, and few others have; a stray zero in other bytes makes no UTF-16.
        boolean enough = (zeros[0] + zeros[1]) * 40L >= bytes.length;
        boolean little = enough && zeros[0] * 3L <= zeros[1];
        boolean big = enough && zeros[1] * 3L <= zeros[0];
        return little
                ? strict(bytes, StandardCharsets.UTF_16LE)
                : big ? strict(bytes, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean looksBinary(String text) {
        long odd = odd(text);
        return odd > 8 && odd * 200 > text.length();
    }

    /** How many characters there are that stand in no text. */
    private static long odd(String text) {
        return text.chars().filter(c -> c == 0xfffe || (c < ' ' && "\n\r\t\f\u000b\u001a".indexOf(c) < 0)).count();
    }

    private static boolean startsWith(byte[] bytes, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
