package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.intake.store.Present;
import app.wheelhouse.store.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the record that a part of a file means although no import brought it: somebody made it in the workspace. */
final class Adoption {
    private static final String CELL = "matrix_cell";
    /** Of these there is one of each name. */
    private static final Set<String> NAMED = Set.of("series", "bucket", "epic", "team", "gate", "train", "release",
            "stage", "checkpoint", "track", "horizon", "kpi", "source", "slo", "openslo_object");
    private final Present present;
    private final Values values;
    private final Map<String, UUID> ids;
    private final KnownRfes rfes;

    /** @param ids the records of the parts identified so far */
    Adoption(Present present, KnownRfes rfes, Values values, Map<String, UUID> ids) {
        this.present = present;
        this.rfes = rfes;
        this.values = values;
        this.ids = ids;
    }

    /** The id of a record that there can be only one of, whichever laptop makes it. */
    Optional<UUID> derived(Part part) {
        return switch (part.type()) {
            case CELL -> derived(part, "matrix_row", "matrix_column");
            case "role" -> derived(part, "decision", "person");
            case "link" -> derived(part, "decision", "record");
            case "citation" -> derived(part, "rfe", "receipt");
            case "evidence" -> part.fields().containsKey("release")
                    ? derived(part, "criterion", "release")
                    : values.stored(part.fields().get("criterion")) instanceof UUID criterion
                            ? Optional.of(Ids.of("evidence", criterion))
                            : Optional.empty();
            case "capacity" -> values.stored(part.fields().get("team")) instanceof UUID team
                    ? Optional.of(Ids.of("capacity " + part.fields().get("quarter"), team))
                    : Optional.empty();
            case "cadence_member" -> derived(part, "cadence", "person");
            case "cadence_change" -> values.stored(part.fields().get("cadence")) instanceof UUID cadence
                    && part.fields().get("due_on") instanceof LocalDate day
                            ? Optional.of(Ids.of(part.type(), cadence, new UUID(0, day.toEpochDay())))
                            : Optional.empty();
            case "scorecard" -> Optional.of(Ids.of("scorecard"));
            case "reading" -> values.stored(part.fields().get("kpi")) instanceof UUID kpi
                    ? Optional.of(Ids.of("reading " + part.fields().get("measured_on"), kpi))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<UUID> derived(Part part, String one, String other) {
        return values.stored(part.fields().get(one)) instanceof UUID first
                && values.stored(part.fields().get(other)) instanceof UUID second
                        ? Optional.of(Ids.of(part.type(), first, second))
                        : Optional.empty();
    }

    /** The record there is already for a part that no import brought. */
    Optional<UUID> of(Part part) {
        if (part.type().equals("person")) {
            return PersonKey.find(String.valueOf(part.fields().get("name")), present.records("person"));
        }
        if (part.type().equals("cadence") && part.fields().containsKey("uid")) {
            return present.records("cadence").entrySet().stream()
                    .filter(one -> part.fields().get("uid").equals(one.getValue().get("uid"))).map(Map.Entry::getKey)
                    .findFirst();
        }
        if (part.type().equals("rfe")) {
            return rfes.of(part);
        }
        if (part.type().equals("requester")) {
            return values.stored(part.fields().get("rfe")) instanceof UUID rfe
                    ? rfes.requester(rfe, String.valueOf(part.fields().get("account")))
                    : Optional.empty();
        }
        if (NAMED.contains(part.type())) {
            return present.records(part.type()).entrySet().stream().filter(one -> !ids.containsValue(one.getKey()))
                    .filter(one -> Words.key(String.valueOf(one.getValue().get("title"))).equals(part.key()))
                    .map(Map.Entry::getKey).findFirst();
        }
        if (part.type().equals("outcome")) {
            return present.records("outcome").entrySet().stream().filter(one -> !ids.containsValue(one.getKey()))
                    .filter(one -> isSameOutcome(part, one.getValue())).map(Map.Entry::getKey).findFirst();
        }
        if (part.type().equals("promise")) {
            return present.records("promise").entrySet().stream().filter(one -> !ids.containsValue(one.getKey()))
                    .filter(one -> Words.key(String.valueOf(one.getValue().get("title"))).equals(part.key()))
                    .map(Map.Entry::getKey).findFirst();
        }
        if (part.type().equals("decision")) {
            return present.records("decision").entrySet().stream().filter(one -> !ids.containsValue(one.getKey()))
                    .filter(one -> isSameDecision(part, one.getValue())).map(Map.Entry::getKey).findFirst();
        }
        return derived(part).filter(id -> present.records(part.type()).containsKey(id));
    }

    /** One of the same words by the same checkpoint, where both name one. */
    private boolean isSameOutcome(Part part, Map<String, Object> one) {
        Object checkpoint = values.stored(part.fields().get("checkpoint"));
        return Words.key(String.valueOf(one.get("title"))).equals(Words.key(part.words()))
                && (checkpoint == null || one.get("checkpoint") == null || checkpoint.equals(one.get("checkpoint")));
    }

    /** One made for the same entry of an agenda, or of the same words where no session contradicts. */
    private boolean isSameDecision(Part part, Map<String, Object> one) {
        Object topic = values.stored(part.fields().get("topic"));
        Object session = values.stored(part.fields().get("session"));
        boolean made = topic != null && topic.equals(one.get("topic")) && one.get("line") == null;
        boolean here = session == null || one.get("session") == null || session.equals(one.get("session"));
        return made || here && Words.key(String.valueOf(one.get("title"))).equals(part.key());
    }
}
