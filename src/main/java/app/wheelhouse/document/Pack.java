package app.wheelhouse.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several documents and pages that are given out as one. */
public record Pack(UUID id, String title, String purpose, List<Part> parts) {
    public Pack {
        parts = List.copyOf(parts);
    }

    /** What a part of a pack can be. */
    public enum Kind {
        DOCUMENT("Document"), PRE_READ("Pre-read"), MINUTES("Minutes"), MEMO("Decision memo"), BOARD("RICE sheet"),
        SCORECARD("Scorecard"), KPIS("KPI report"), RHYTHM("Rhythm"), MATRIX("Rights matrix");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown on screen. */
        public String label() {
            return label;
        }

        /** The word used in the log. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Reads a stored word. */
        public static Optional<Kind> of(@Nullable String word) {
            return java.util.Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** A part: a page about a record, or about the whole workspace when {@code subject} is null. */
    public record Part(UUID id, Kind kind, @Nullable UUID subject, String position) {
    }
}
