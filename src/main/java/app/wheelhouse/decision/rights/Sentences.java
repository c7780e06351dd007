package app.wheelhouse.decision.rights;

import java.util.List;

/** Puts names into sentences. */
final class Sentences {
    private static final int NAMED = 4;

    private Sentences() {
    }

    /** "A", "A and B", "A, B and C"; of more than four only the first three are named. */
    static String list(List<String> names) {
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED - 1)) + " and " + (names.size() - NAMED + 1) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A title as it stands in a sentence. */
    static String quoted(String title) {
        return title.isBlank() ? "A row without a title" : "“" + title + "”";
    }
}
