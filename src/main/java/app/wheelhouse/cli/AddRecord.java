package app.wheelhouse.cli;

import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.decision.Amendment;
import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.PromiseState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds a record. */
@Command(name = "add", description = "Adds a record and prints its id.")
final class AddRecord implements Callable<Integer> {
    private static final int USUAL_MINUTES = 45;
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record.")
    private String type = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE", description = "What it says. Other records are named by id, code or title.")
    private List<String> fields = new ArrayList<>();

    AddRecord(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        List<Assignment> assignments = Assignment.parse(fields);
        try (Opened opened = wheelhouse.open()) {
            FieldEdit edit = FieldEdit.of(type, assignments, true, new Lookup(opened.records()));
            String missing = edit.missing().orElse(null);
            if (missing != null) {
                throw Refused.value("A %s needs a %s. Nothing was added.", type, missing);
            }
            edit.mustFit(Map.of(), opened.records());
            complete(edit, opened.records());
            UUID id = id(edit, opened);
            opened.saved(edit.save("Add " + type, id, true, opened.store()));
            wheelhouse.answer(id.toString(), Json.facts("id", id));
            return Exit.DONE.code();
        }
    }

    /** A new id, or the one that follows from what the record joins. */
    private UUID id(FieldEdit edit, Opened opened) {
        Optional<UUID> only = BoardEdit.id(type, edit).or(() -> RhythmEdit.id(type, edit))
                .or(() -> GateEdit.id(type, edit));
        if (only.isPresent()) {
            return only.get();
        }
        Object other = edit.value(type.equals("link") ? "record" : "person");
        boolean joins = type.equals("role") || type.equals("link");
        return joins && edit.value("decision") instanceof UUID decision && other instanceof UUID record
                ? Ids.of(type, decision, record)
                : opened.store().ids().next();
    }

    private void complete(FieldEdit edit, Records records) {
        switch (type) {
            case "session" -> {
                edit.usual("state", "planned");
                edit.usual("minutes", USUAL_MINUTES);
            }
            case "topic" -> {
                edit.usual("kind", TopicKind.DISCUSSION.word());
                TopicKind kind = TopicKind.of(String.valueOf(edit.value("kind")), TopicKind.DISCUSSION);
                edit.usual("audience", kind.usualAudience().word());
                edit.usual("state", "open");
            }
            case "decision" -> {
                edit.usual("state", "proposed");
                edit.usual("raised_on", LocalDate.now(wheelhouse.clock()));
            }
            case "amendment" -> {
                edit.usual("title", Amendment.titleOf(String.valueOf(edit.value("text"))));
                edit.usual("made_on", LocalDate.now(wheelhouse.clock()));
            }
            case "rfe" -> {
                edit.usual("state", RfeState.INBOX.word());
                edit.usual("raised_on", LocalDate.now(wheelhouse.clock()));
            }
            case "deal" -> {
                edit.usual("state", DealState.ASKED.word());
                edit.usual("asked_on", LocalDate.now(wheelhouse.clock()));
            }
            case "outcome", "proof" -> edit.usual("state", OutcomeState.NOT_STARTED.word());
            case "checkin" -> edit.usual("made_on", LocalDate.now(wheelhouse.clock()));
            case "checkpoint" -> {
                if (edit.value("due_on") == null) {
                    Checkpoint.dayIn(String.valueOf(edit.value("title")))
                            .ifPresent(day -> edit.usual("plan_day", day));
                }
            }
            case "promise" -> {
                edit.usual("state", PromiseState.OPEN.word());
                edit.usual("made_on", LocalDate.now(wheelhouse.clock()));
            }
            case "kpi" -> edit.usual("direction", Direction.UP.word());
            case "cadence" -> RhythmEdit.usual(edit, wheelhouse.clock().getZone(), LocalDate.now(wheelhouse.clock()));
            case "evidence", "approval", "waiver", "verdict" -> GateEdit.complete(type, edit, records,
                    wheelhouse.clock().instant());
            case "slo" -> SignalEdit.complete(edit);
            case "action", "parked" -> edit.usual("state", "open");
            case "risk" -> {
                edit.usual("kind", "risk");
                edit.usual("state", "open");
            }
            default -> {
                // the others have no usual values
            }
        }
        if (Schema.fields(type).containsKey("position") && !type.equals("rfe")) {
            edit.usual("position", behindTheOthers(edit, records));
        }
    }

    /** A position after the last record with the same owner and parent. */
    private String behindTheOthers(FieldEdit edit, Records records) {
        List<String> owners = List.of("series", "session", "parent");
        String last = null;
        for (Map<String, @Nullable Object> row : records.list(type)) {
            boolean sibling = owners.stream().allMatch(owner -> Objects.equals(row.get(owner), edit.value(owner)));
            if (sibling && row.get("position") instanceof String position) {
                last = position;
            }
        }
        return Position.between(last, null);
    }
}
