package app.wheelhouse.output;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes names for files that every platform accepts. */
public final class FileNames {
    private static final int LONGEST = 120;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");
    private static final int KIND = 40;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3",
            "com4",
            "com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
            "lpt8", "lpt9");

    private FileNames() {
    }

    /** Such as "2026-11-23 Cloud first - minutes (room).pdf"; {@code extension} without its dot. */
    public static String propose(Page page, String extension) {
        String date = page.date() == null ? "" : page.date() + " ";
        String tail = " - " + safe(page.kind().toLowerCase(Locale.ROOT), KIND) + " (" + page.edition().word() + ")."
                + extension;
        return date + safe(page.title(), LONGEST - tail.length()) + tail;
    }

    /** The words as a file name without extension, of at most so many bytes in UTF-8; "untitled" when nothing is left. */
    public static String safe(String words, int bytes) {
        String name = FORBIDDEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC).replace('·', '-')).replaceAll(
                " ");
        name = trimmed(name.replaceAll("[\\s\\u00a0\\u202f]+", " "));
        StringBuilder kept = new StringBuilder();
        int size = 0;
        for (int point : name.codePoints().toArray()) {
            size += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (size > bytes) {
                break;
            }
            kept.appendCodePoint(point);
        }
        name = trimmed(kept.toString());
        if (name.isEmpty()) {
            return "untitled";
        }
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICES.contains(stem.strip().toLowerCase(Locale.ROOT)) ? "_" + name : name;
    }

    /** Without what hides a file, looks like an option, or is dropped by Windows at the end. */
    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.~-]+", "").replaceAll("[\\s.]+$", "");
    }
}
