package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lays one row of looks over another. */
final class Overlay {
    private Overlay() {
    }

    /** Both rows in one, cut where either begins or ends; looks that apply to the same characters are joined. */
    static List<Span> of(List<Span> base, List<Span> over, int length) {
        if (over.isEmpty()) {
            return base;
        }
        TreeSet<Integer> cuts = new TreeSet<>();
        for (List<Span> row : List.of(base, over)) {
            for (Span span : row) {
                cuts.add(Math.clamp(span.start(), 0, length));
                cuts.add(Math.clamp(span.end(), 0, length));
            }
        }
        List<Span> out = new ArrayList<>();
        Integer from = null;
        for (int to : cuts) {
            if (from != null && from < to) {
                Set<Look> looks = EnumSet.noneOf(Look.class);
                looks.addAll(at(base, from));
                looks.addAll(at(over, from));
                if (!looks.isEmpty()) {
                    out.add(new Span(from, to, Set.copyOf(looks)));
                }
            }
            from = to;
        }
        return out;
    }

    private static Set<Look> at(List<Span> row, int index) {
        for (Span span : row) {
            if (span.start() <= index && index < span.end()) {
                return span.looks();
            }
        }
        return Set.of();
    }
}
