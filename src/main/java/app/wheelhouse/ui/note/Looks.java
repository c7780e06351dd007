package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the looks of a line's characters and gives them back as runs that never cut a visible character in two. */
final class Looks {
    private final String line;
    private final int[] masks;

    Looks(String line) {
        this.line = line;
        this.masks = new int[line.length()];
    }

    void add(Look look, int start, int end) {
        for (int i = start; i < end; i++) {
            masks[i] |= 1 << look.ordinal();
        }
    }

    boolean has(Look look, int at) {
        return (masks[at] & 1 << look.ordinal()) != 0;
    }

    /** The runs of characters that look different from plain text. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= masks.length; i++) {
            if (i < masks.length && joined(i)) {
                masks[i] = masks[i - 1];
            }
            if (i == masks.length || masks[i] != masks[start]) {
                if (masks[start] != 0) {
                    spans.add(new Span(start, i, looks(masks[start])));
                }
                start = i;
            }
        }
        return List.copyOf(spans);
    }

    /** Whether the unit at {@code i} is drawn as one with the one before it. */
    private boolean joined(int i) {
        char unit = line.charAt(i);
        if (Character.isLowSurrogate(unit) && Character.isHighSurrogate(line.charAt(i - 1))) {
            return true;
        }
        int point = line.codePointAt(i);
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> point == 0x200D || line.charAt(i - 1) == 0x200D || point >= 0x1F3FB && point <= 0x1F3FF;
        };
    }

    private static Set<Look> looks(int mask) {
        EnumSet<Look> looks = EnumSet.noneOf(Look.class);
        for (Look look : Look.values()) {
            if ((mask & 1 << look.ordinal()) != 0) {
                looks.add(look);
            }
        }
        return Collections.unmodifiableSet(looks);
    }
}
