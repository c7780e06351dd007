package app.wheelhouse.decision;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question put to the room and what became of it.
 *
 * @param title           the question
 * @param options         what could be done, as {@link Option#read} understands it
 * @param framework       the framework its roles are named in; null until somebody says
 * @param row             the row of a rights matrix whose roles it takes over: its type
 * @param decidedBy       a person
 * @param reviewedOn      the day it was last looked at again and stood
 * @param supersedes      the decision it takes the place of
 * @param line            the capture line it was typed as, or empty
 */
public record Decision(UUID id, String title, String context, String options, String recommendation, String risks,
        String consequences, @Nullable Framework framework, @Nullable UUID row, @Nullable Door door,
        DecisionState state, @Nullable LocalDate raisedOn, @Nullable LocalDate readyOn, @Nullable LocalDate neededBy,
        @Nullable LocalDate decidedOn, @Nullable LocalDate toldOn, @Nullable LocalDate performedOn, String outcome,
        String reason, @Nullable UUID decidedBy, @Nullable LocalDate reviewOn, @Nullable LocalDate reviewedOn,
        String reversalTrigger,
        @Nullable UUID supersedes, @Nullable UUID session, @Nullable UUID topic, String line) {

    /** Reads the fields of a decision record by their words; unset ones have their usual value. */
    public static Decision read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Decision(fields.id(), fields.text("title"), fields.text("context"), fields.text("options"),
                fields.text("recommendation"), fields.text("risks"), fields.text("consequences"),
                Framework.of(fields.text("framework")).orElse(null), fields.reference("matrix_row"),
                Door.of(fields.text("door")).orElse(null),
                DecisionState.of(fields.text("state"), DecisionState.PROPOSED), fields.day("raised_on"),
                fields.day("ready_on"), fields.day("needed_by"), fields.day("decided_on"), fields.day("told_on"),
                fields.day("performed_on"), fields.text("outcome"), fields.text("reason"),
                fields.reference("decided_by"), fields.day("review_on"), fields.day("reviewed_on"),
                fields.text("reversal_trigger"),
                fields.reference("supersedes"), fields.reference("session"), fields.reference("topic"),
                fields.text("line"));
    }

    /** The same decision without the words it was captured from. */
    public Decision withoutLine() {
        return new Decision(id, title, context, options, recommendation, risks, consequences, framework, row, door,
                state, raisedOn, readyOn, neededBy, decidedOn, toldOn, performedOn, outcome, reason, decidedBy,
                reviewOn, reviewedOn, reversalTrigger, supersedes, session, topic, "");
    }

    /** The same decision as a meeting has it on its table to which it came back. */
    public Decision at(UUID otherSession, UUID otherTopic) {
        return new Decision(id, title, context, options, recommendation, risks, consequences, framework, row, door,
                state, raisedOn, readyOn, neededBy, decidedOn, toldOn, performedOn, outcome, reason, decidedBy,
                reviewOn, reviewedOn, reversalTrigger, supersedes, otherSession, otherTopic, line);
    }

    /** What could be done, one by one. */
    public List<Option> choices() {
        return Option.read(options);
    }
}
