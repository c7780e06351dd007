package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a gate asks for.
 *
 * @param advised whether it only warns
 * @param row     whose approval is asked, as a row of a rights matrix; null for that of the gate
 * @param subject the SLO, KPI or page it is about, by its name
 * @param measure which figure of an SLO: budget, sli or burn; for a page: exists or final
 * @param atMost  whether the figure is to be at most the threshold rather than at least
 * @param warnAt  on the good side of the threshold, but close enough to it to be said; null for none
 * @param days    the window of the figure
 */
public record Criterion(UUID id, @Nullable UUID gate, String title, CriterionKind kind, boolean advised,
        @Nullable UUID row, String subject, String measure, boolean atMost, @Nullable Double threshold,
        @Nullable Double warnAt, int days, String position) {
    /** Four weeks, the window of the error-budget policy. */
    public static final int USUAL_DAYS = 28;
    /** The word for a figure that has to be at most its threshold. */
    public static final String AT_MOST = "at_most";
    /** The word for a figure that has to be at least its threshold. */
    public static final String AT_LEAST = "at_least";
    /** What a page has to be, when it is not enough that it is there. */
    public static final String FINAL = "final";

    /** Reads the fields of a criterion by their words. */
    public static Criterion read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        Integer days = fields.number("days");
        return new Criterion(fields.id(), fields.reference("gate"), fields.text("title"),
                CriterionKind.of(fields.text("kind")), Boolean.TRUE.equals(values.get("advised")),
                fields.reference("matrix_row"), fields.text("subject"), fields.text("measure"),
                fields.text("comparison").equals(AT_MOST), fields.decimal("threshold"), fields.decimal("warn_at"),
                days == null || days < 1 ? USUAL_DAYS : days, fields.text("position"));
    }

    /** What is asked of a figure or page, in words: "budget left at least 10 over 28 days". */
    public String asks() {
        return switch (kind) {
            case SLO, KPI -> (subject.isBlank() ? "Something" : subject) + ": " + measured() + (atMost
                    ? " at most "
                    : " at least ") + (threshold == null ? "…" : Words.figure(threshold)) + " over " + Words.days(days);
            case DOCUMENT -> "“" + subject + "” is " + (measure.equals(FINAL) ? "final" : "there");
            case CHECKLIST, APPROVAL, RELEASE, POSTMORTEMS -> kind.label();
        };
    }

    /** The same over another window. */
    public Criterion over(int otherDays) {
        return new Criterion(id, gate, title, kind, advised, row, subject, measure, atMost, threshold, warnAt,
                otherDays, position);
    }

    /** The figure it is about, in words. */
    public String measured() {
        return kind == CriterionKind.KPI ? "value" : Measure.of(measure).label();
    }

    /** Which figure of a service level objective is asked for. */
    public enum Measure {
        BUDGET("budget", "budget left in %"), SLI("sli", "SLI in %"), BURN("burn", "burn rate");

        private final String word;
        private final String label;

        Measure(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** Reads a stored word; anything unknown or missing is what is left of the budget. */
        public static Measure of(String word) {
            for (Measure value : values()) {
                if (value.word.equals(word)) {
                    return value;
                }
            }
            return BUDGET;
        }
    }
}
