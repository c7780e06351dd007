package app.wheelhouse.backlog;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer to whoever asked for something that will not be done, or not now, drafted from what is offered instead. */
public final class OptionB {
    private OptionB() {
    }

    /** What can be offered instead of a yes. */
    public enum Kind {
        WORKAROUND("A workaround", "There is a way to get there today: "),
        DATE("A date", "What we can promise is a date: "),
        PARTNER("A partner", "A partner of ours does this: ");

        private final String label;
        private final String opening;

        Kind(String label, String opening) {
            this.label = label;
            this.opening = opening;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Drafts the answer.
     *
     * @param offer    what is offered, in the words of whoever offers it; empty when nothing is yet
     * @param accounts who asked
     * @param again    when the request is looked at again, or null
     */
    public static String draft(Rfe rfe, RfeState verdict, String reason, @Nullable Kind kind, String offer,
            List<String> accounts, @Nullable LocalDate again, Function<LocalDate, String> day) {
        StringBuilder answer = new StringBuilder();
        answer.append("Thank you for asking for “").append(rfe.title()).append("”");
        if (!accounts.isEmpty()) {
            answer.append(" (").append(String.join(", ", accounts)).append(')');
        }
        answer.append(".\n\n").append(verdict == RfeState.PARKED ? "We will not do it now" : "We will not do it");
        answer.append(reason.isBlank() ? "." : ": " + ended(reason)).append('\n');
        if (!offer.isBlank()) {
            answer.append('\n').append(kind == null ? "Instead: " : kind.opening).append(ended(offer)).append('\n');
        }
        if (again != null) {
            answer.append("\nWe look at it again by ").append(day.apply(again)).append(".\n");
        }
        return answer.toString();
    }

    private static String ended(String sentence) {
        String words = sentence.strip();
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }
}
