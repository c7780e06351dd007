package app.wheelhouse.cli;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.store.StageEdits;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes a decision, and what else changes with it. */
final class DecisionEdit {
    private DecisionEdit() {
    }

    /** @throws Refused with the rule that what is to be set breaks */
    static void check(Map<String, @Nullable Object> current, Map<String, @Nullable Object> values, Records records)
            throws Refused {
        if (current.get("id") instanceof UUID) {
            Decision before = Decision.read(current);
            DecisionState after = state(values).orElse(before.state());
            refuse(DecisionRules.refusal(before.state(), after));
            if (DecisionRules.isDecided(after)) {
                for (Map.Entry<String, @Nullable Object> each : values.entrySet()) {
                    refuse(DecisionRules.refusal(before.state(), each.getKey(), current.get(each.getKey()),
                            each.getValue()));
                }
            }
        }
        if (values.get("supersedes") instanceof UUID old) {
            Decision superseded = Decision.read(records.find("decision", old).orElseThrow());
            if (current.get("id") instanceof UUID) {
                refuse(DecisionRules.refusal(Decision.read(current), superseded));
            }
            refuse(DecisionRules.refusal(superseded.state(), DecisionState.SUPERSEDED));
        }
    }

    private static void refuse(Optional<String> reason) throws Refused {
        if (reason.isPresent()) {
            throw Refused.value("%s Nothing was changed.", reason.get());
        }
    }

    private static Optional<DecisionState> state(Map<String, @Nullable Object> values) {
        return values.get("state") instanceof String word
                ? Optional.of(DecisionState.of(word, DecisionState.PROPOSED))
                : Optional.empty();
    }

    /** Adds to the edit what goes along with it: the day of a verdict, the trace of one taken back, the superseded one. */
    static void complete(Edit edit, UUID id, boolean fresh, Map<String, @Nullable Object> values, Store store) {
        Decision before = new Records(store).find("decision", id).map(Decision::read).orElse(null);
        DecisionState after = state(values).orElse(null);
        if (before != null && after != null && !fresh && before.state() != after) {
            if (DecisionRules.isDecided(before.state()) && !DecisionRules.isDecided(after)) {
                new StageEdits(store).reopen(edit, before, after);
            } else if (DecisionRules.holds(after) && !values.containsKey("decided_on")) {
                edit.put("decision", id, "decided_on", LocalDate.now(store.clock()));
            }
        }
        if (values.get("supersedes") instanceof UUID old) {
            edit.put("decision", old, "state", DecisionState.SUPERSEDED.word());
        }
    }
}
