package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for enhancement as lists show it, without its long texts.
 *
 * @param epic       the theme it rolls up to
 * @param release    the milestone or release it is meant for
 * @param quarter    the quarter it is promised for, or null
 * @param ticket     what it is called elsewhere, or empty
 * @param mergedInto the request that stands for it
 */
public record Rfe(UUID id, String title, RfeState state, @Nullable RfeOrigin origin, Inputs inputs,
        @Nullable UUID bucket, @Nullable UUID epic, @Nullable UUID team, @Nullable UUID owner, String release,
        @Nullable Quarter quarter, String ticket, @Nullable UUID mergedInto, @Nullable LocalDate raisedOn) {

    /** Reads the fields of a request by their words; unset ones have their usual value. */
    public static Rfe read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Rfe(fields.id(), fields.text("title"), RfeState.of(fields.text("state")),
                RfeOrigin.of(fields.text("origin")).orElse(null),
                new Inputs(fields.decimal("reach"), fields.decimal("impact"), fields.number("confidence"),
                        fields.decimal("effort"), fields.decimal("effort_most"),
                        Factor.values(fields.text("factors"))),
                fields.reference("bucket"), fields.reference("epic"), fields.reference("team"),
                fields.reference("owner"), fields.text("release"),
                Quarter.read(fields.text("quarter")).orElse(null), fields.text("ticket"),
                fields.reference("merged_into"), fields.day("raised_on"));
    }

    /**
     * The same request with one field changed.
     *
     * @param field one of those {@link #read} knows but the id
     * @throws IllegalArgumentException for any other
     */
    public Rfe with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> one = new java.util.HashMap<>();
        one.put("id", id);
        one.put(field, value);
        Rfe read = read(one);
        Inputs in = read.inputs;
        return switch (field) {
            case "title" -> with(read.title, state, inputs, release, quarter);
            case "state" -> with(title, read.state, inputs, release, quarter);
            case "release" -> with(title, state, inputs, read.release, quarter);
            case "quarter" -> with(title, state, inputs, release, read.quarter);
            case "reach" -> with(new Inputs(in.reach(), inputs.impact(), inputs.confidence(), inputs.effort(),
                    inputs.effortMost(), inputs.factors()));
            case "impact" -> with(new Inputs(inputs.reach(), in.impact(), inputs.confidence(), inputs.effort(),
                    inputs.effortMost(), inputs.factors()));
            case "confidence" -> with(new Inputs(inputs.reach(), inputs.impact(), in.confidence(), inputs.effort(),
                    inputs.effortMost(), inputs.factors()));
            case "effort" -> with(new Inputs(inputs.reach(), inputs.impact(), inputs.confidence(), in.effort(),
                    inputs.effortMost(), inputs.factors()));
            case "effort_most" -> with(new Inputs(inputs.reach(), inputs.impact(), inputs.confidence(),
                    inputs.effort(), in.effortMost(), inputs.factors()));
            case "factors" -> with(new Inputs(inputs.reach(), inputs.impact(), inputs.confidence(), inputs.effort(),
                    inputs.effortMost(), in.factors()));
            case "bucket" -> placed(read.bucket, epic, team, owner);
            case "epic" -> placed(bucket, read.epic, team, owner);
            case "team" -> placed(bucket, epic, read.team, owner);
            case "owner" -> placed(bucket, epic, team, read.owner);
            default -> throw new IllegalArgumentException("a request has no field " + field + " to try out");
        };
    }

    private Rfe with(Inputs changed) {
        return with(title, state, changed, release, quarter);
    }

    private Rfe with(String newTitle, RfeState newState, Inputs newInputs, String newRelease,
            @Nullable Quarter newQuarter) {
        return new Rfe(id, newTitle, newState, origin, newInputs, bucket, epic, team, owner, newRelease, newQuarter,
                ticket, mergedInto, raisedOn);
    }

    private Rfe placed(@Nullable UUID newBucket, @Nullable UUID newEpic, @Nullable UUID newTeam,
            @Nullable UUID newOwner) {
        return new Rfe(id, title, state, origin, inputs, newBucket, newEpic, newTeam, newOwner, release, quarter,
                ticket, mergedInto, raisedOn);
    }
}
