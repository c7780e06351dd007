package app.wheelhouse.bundle.ui;

import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Preview.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what arrives in the words of the screens. */
final class Words {
    private static final Map<String, String> MANY = Map.ofEntries(Map.entry("person", "People"),
            Map.entry("series", "Series"), Map.entry("rfe", "Requests"), Map.entry("kpi", "KPIs"),
            Map.entry("slo", "Objectives"), Map.entry("matrix", "Rights matrices"),
            Map.entry("matrix_row", "Rows of matrices"), Map.entry("matrix_column", "Columns of matrices"),
            Map.entry("matrix_cell", "Cells of matrices"), Map.entry("parked", "Parked"),
            Map.entry("capacity", "Capacities"), Map.entry("cadence", "Cadences"));

    private Words() {
    }

    /** The plural of a type, as a heading. */
    static String many(String type) {
        String words = type.replace('_', ' ');
        return MANY.getOrDefault(type,
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "s");
    }

    /** A type as a word before a title. */
    static String one(String type) {
        return type.equals("rfe")
                ? "Request"
                : type.equals("kpi") || type.equals("slo")
                        ? type.toUpperCase(Locale.ROOT)
                        : field(type);
    }

    /** A field as a label. */
    static String field(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case MERGED -> "merged";
            case CONFLICT -> "in conflict";
            case DELETED -> "deleted";
        };
    }

    /** Such as "2 new, 1 merged". */
    static String counts(Preview preview) {
        List<String> words = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = preview.count(kind);
            if (count > 0) {
                words.add(count + " " + kind(kind));
            }
        }
        return String.join(", ", words);
    }

    static String changes(long count) {
        return count == 1 ? "1 change" : count + " changes";
    }
}
