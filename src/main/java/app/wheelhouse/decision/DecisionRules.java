package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a decision. States are those of MADR, plus deferred. What was decided stands: it can be amended,
 * opened again, superseded or deprecated, each of them visibly, but its words are not rewritten.
 */
public final class DecisionRules {
    private static final Set<DecisionState> WAITING = EnumSet.of(DecisionState.PROPOSED, DecisionState.DEFERRED);
    private static final Set<String> SUBSTANCE = Set.of("title", "context", "options", "recommendation", "risks",
            "consequences", "framework", "matrix_row", "door", "outcome", "reason", "decided_by", "decided_on",
            "needed_by", "reversal_trigger");

    private DecisionRules() {
    }

    /** Whether the question was answered, be it that the answer holds no more. */
    public static boolean isDecided(DecisionState state) {
        return !WAITING.contains(state);
    }

    /** Whether the answer still holds. */
    public static boolean holds(DecisionState state) {
        return state == DecisionState.ACCEPTED || state == DecisionState.REJECTED;
    }

    /** Whether a field is part of what was decided. */
    public static boolean isSubstance(String field) {
        return SUBSTANCE.contains(field);
    }

    /**
     * Why a field of a decision cannot be set; empty when it can. What is still blank can be filled in at any time.
     *
     * @param before what the field says so far; null or blank when it says nothing
     */
    public static Optional<String> refusal(DecisionState state, String field, @Nullable Object before,
            @Nullable Object after) {
        boolean blank = before == null || before.toString().isBlank();
        if (!isDecided(state) || !isSubstance(field) || blank || Objects.equals(before, after)) {
            return Optional.empty();
        }
        return Optional.of("The %s stands: the decision is %s. Amend it, open it again, or supersede it by another."
                .formatted(field.replace('_', ' '), state.label().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Why a decision cannot go from one state to another; empty when it can. */
    public static Optional<String> refusal(DecisionState from, DecisionState to) {
        if (from == to || !isDecided(from) || to == DecisionState.PROPOSED) {
            return Optional.empty();
        }
        boolean ends = to == DecisionState.SUPERSEDED || to == DecisionState.DEPRECATED;
        return ends && holds(from)
                ? Optional.empty()
                : Optional.of("It is %s. Open it again first.".formatted(
                        from.label().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Why a decision cannot be put into a stage; empty when it can. Decided it is only by somebody's verdict. */
    public static Optional<String> refusal(Decision decision, Stage to) {
        boolean decided = isDecided(decision.state());
        return switch (to) {
            case RAISED, READY -> decided
                    ? Optional.of("It is %s. Open it again first.".formatted(
                            decision.state().label().toLowerCase(java.util.Locale.ROOT)))
                    : Optional.empty();
            case DECIDED -> Optional.empty();
            case TOLD, PERFORMED -> decided
                    ? Optional.empty()
                    : Optional.of("It is not decided yet: approve or reject it first.");
        };
    }

    /** Why a decision cannot take the place of another; empty when it can. */
    public static Optional<String> refusal(Decision successor, Decision superseded) {
        if (successor.id().equals(superseded.id())) {
            return Optional.of("A decision cannot supersede itself.");
        } else if (superseded.id().equals(successor.supersedes())) {
            return Optional.empty();
        } else if (successor.id().equals(superseded.supersedes())) {
            return Optional.of("“%s” supersedes this one already.".formatted(superseded.title()));
        }
        return Optional.empty();
    }

    /** Whether a decision can come back: it holds, or was put off. */
    public static boolean isAsked(Decision decision) {
        return holds(decision.state()) || decision.state() == DecisionState.DEFERRED;
    }

    /** Whether the day has come on which a decision is to be looked at again. */
    public static boolean isReviewDue(Decision decision, LocalDate today) {
        LocalDate day = decision.reviewOn();
        return isAsked(decision) && day != null && !day.isAfter(today);
    }
}
