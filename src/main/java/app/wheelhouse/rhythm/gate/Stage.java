package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site or an offer and how far it is.
 *
 * @param since     the day it came there
 * @param promotion what must hold before it goes on
 * @param demotion  what sends it back when it happens
 * @param gate      the gate that has to let it pass before it goes on; null for none
 */
public record Stage(UUID id, String title, Step step, @Nullable LocalDate since, Checklist promotion,
        Checklist demotion, @Nullable UUID gate, String position) {

    /** Crawl, walk, run. */
    public enum Step {
        CRAWL("Crawl"), WALK("Walk"), RUN("Run");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word used in the log, in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one after it; empty for the last. */
        public Optional<Step> next() {
            return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
        }

        /** The one before it; empty for the first. */
        public Optional<Step> previous() {
            return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
        }

        /** Reads a stored word; anything unknown or missing is the first. */
        public static Step of(@Nullable String word) {
            for (Step value : values()) {
                if (value.word().equals(word)) {
                    return value;
                }
            }
            return CRAWL;
        }
    }

    /** Where it should go. */
    public enum Move {
        UP, STAY, DOWN
    }

    /**
     * Where it should go and why.
     *
     * @param why the reasons, in words
     */
    public record Advice(Move move, String why) {
    }

    /** Reads the fields of a stage by their words. */
    public static Stage read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Stage(fields.id(), fields.text("title"), Step.of(fields.text("step")), fields.day("since"),
                Checklist.read(fields.text("promotion")), Checklist.read(fields.text("demotion")),
                fields.reference("gate"), fields.text("position"));
    }

    /**
     * Where it should go: back as soon as one criterion of demotion is met, on only when all of promotion are and its gate
     * lets it pass. The last step leads nowhere and the first leads nowhere back.
     *
     * @param verdict of its gate; null when it has none
     */
    public Advice advice(@Nullable Verdict verdict) {
        if (!demotion.where(true).isEmpty()) {
            String why = String.join("; ", demotion.where(true));
            return step.previous().isPresent()
                    ? new Advice(Move.DOWN, why)
                    : new Advice(Move.STAY, why + "; there is nothing before " + step.label());
        } else if (step.next().isEmpty()) {
            return new Advice(Move.STAY, "Nothing comes after " + step.label());
        } else if (promotion.points().isEmpty()) {
            return new Advice(Move.STAY, "Nobody said what must hold before it goes on");
        } else if (!promotion.where(false).isEmpty()) {
            return new Advice(Move.STAY, "Lacks: " + String.join("; ", promotion.where(false)));
        } else if (gate == null) {
            return new Advice(Move.STAY, "No gate is named; no stage goes on without its SLOs and runbooks");
        } else if (verdict == null || !verdict.letsPass()) {
            return new Advice(Move.STAY,
                    "Its gate says: " + (verdict == null ? Verdict.NO_DATA : verdict).label().toLowerCase(Locale.ROOT));
        }
        return new Advice(Move.UP, "All of its criteria are met and its gate lets it pass");
    }
}
