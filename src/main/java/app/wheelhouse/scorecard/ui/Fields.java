package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Track;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The choices that records of the scorecard have in common: a person, a session, a checkpoint, a track, a state. */
record Fields(ScorecardModel model, Records records, Rows<?> rows) {

    Pick<UUID> person(String field, String name) {
        return new Pick<UUID>("Person", "Nobody yet", model::everybody,
                person -> or(model.nameOf(person), "Somebody"), null, set(field, name)).making(model::addPerson);
    }

    Pick<UUID> session(String field) {
        return new Pick<>("Session", "No session", () -> List.copyOf(model.scorecard().sessions().keySet()),
                session -> or(model.scorecard().session(session), "A session"), null, set(field, "session"));
    }

    Pick<UUID> checkpoint() {
        return new Pick<UUID>("Checkpoint", "No checkpoint",
                () -> model.scorecard().checkpoints().stream().map(Checkpoint::id).toList(), this::called, null,
                set("checkpoint", "checkpoint")).making(model::addCheckpoint);
    }

    Pick<UUID> track() {
        return new Pick<>("Track", "The programme’s",
                () -> model.scorecard().tracks().stream().map(Track::id).toList(), this::called, null,
                set("track", "track"));
    }

    Pick<OutcomeState> state() {
        Consumer<@Nullable Object> set = set("state", "state");
        return new Pick<>("State", "", () -> List.of(OutcomeState.values()), OutcomeState::label, ScoreSigns::of,
                state -> set.accept(state == null ? null : state.word()));
    }

    private String called(UUID id) {
        return model.called(id).filter(name -> !name.isBlank()).orElse("Unnamed");
    }

    /** Sets a field of the selected record. */
    <T extends @Nullable Object> Consumer<T> set(String field, String name) {
        return value -> {
            UUID id = rows.selectedId();
            if (id != null) {
                records.set(id, field, name, value);
            }
        };
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
