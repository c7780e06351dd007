package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Proof;
import app.wheelhouse.scorecard.Track;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.EntryLine;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tracks, each with the one who answers for it and what proves by when that it gets there. */
final class TrackList {
    private final ScorecardModel model;
    private final Rows<Track> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    private final ProofPane proofs;
    final ListPage<Track> page;

    TrackList(ScorecardModel model, Command room) {
        this.model = model;
        rows = model.tracks();
        records = model.records("track", "track");
        fields = new Fields(model, records, rows);
        proofs = new ProofPane(model);
        add = Command.of("track-add", "New track", this::add).in("Tracks").icon("fth-plus");
        page = new ListPage<>("tracks", rows, table(), detail(),
                new EmptyState("fth-git-commit", "No tracks yet",
                        "Work streams stand here, each with one directly responsible individual and proofs by date. Import a CSV with the columns track, dri, proof and by, or make one.",
                        add),
                "Filter tracks", add, Buttons.plain(room));
        model.scorecardProperty().addListener((_, _, _) -> {
            Track now = rows.selectedProperty().get();
            if (now != null) {
                proofs.show(now);
            }
        });
    }

    private void add() {
        UUID id = model.add("track", "track", rows, Track::position, Map.of("title", "New track"));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private RowTable<Track> table() {
        return new RowTable<>("track-table", "Tracks", rows).wide("Track", Track::title)
                .roomy("DRI", 120, row -> model.nameOf(row.owner()))
                .text("Proofs", 72, this::done)
                .roomy("Next proof", 168, row -> next(row).map(Proof::title).orElse(""))
                .date("By", 84, row -> next(row).map(Proof::dueOn).orElse(null), date -> model.days().due(date));
    }

    private java.util.Optional<Proof> next(Track track) {
        return model.scorecard().proofs(track).stream().filter(proof -> !proof.state().isOver()).findFirst();
    }

    private String done(Track track) {
        List<Proof> all = model.scorecard().proofs(track);
        return all.isEmpty()
                ? ""
                : all.stream().filter(each -> each.state() == OutcomeState.DONE).count() + " of " + all.size();
    }

    private Detail<Track> detail() {
        Detail<Track> detail = new Detail<>("track", "Track", rows, Track::id, records, model::days);
        detail.title("title", "Track", "What is the stream of work?", Track::title);
        detail.pick("owner", "DRI", fields.person("owner", "DRI"), Track::owner);
        detail.fact("headcount", "Headcount", "Who is asked for", Track::headcount);
        detail.node(proofs, proofs::show);
        detail.passage("purpose", "What success looks like", "In one sentence", Track::purpose);
        detail.passage("will_do", "Will do", "What is in", Track::willDo);
        detail.passage("will_not_do", "Will not do", "What is out, and said so", Track::willNotDo);
        return detail.history(model::called);
    }

    private void delete() {
        Track row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.title());
        }
    }

    private void plan() {
        Track row = rows.selectedProperty().get();
        if (row != null) {
            model.edits().plan(row.id(), row.title(),
                    ScorecardModel.last(model.scorecard().checkpoints(), Checkpoint::position));
        }
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>(page.commands("track", "Tracks", "track", add, rows, this::delete));
        commands.add(Command.of("track-plan", "Add a 30/60/90 plan for this track", this::plan).in("Tracks")
                .icon("fth-flag").keys("L").when(rows.selectedProperty().map(row -> true).orElse(false)));
        commands.add(Command.of("track-proof", "Add a proof", proofs::toNew).in("Tracks").icon("fth-plus").keys("P")
                .when(rows.selectedProperty().map(row -> true).orElse(false)));
        return commands;
    }

    /** The proofs of a track, each edited where it stands. */
    private static final class ProofPane extends VBox {
        private final ScorecardModel model;
        private final Records records;
        private final VBox list = new VBox();
        private final EntryLine fresh;
        private java.util.Optional<Track> shown = java.util.Optional.empty();

        ProofPane(ScorecardModel model) {
            this.model = model;
            records = model.records("proof", "proof");
            setId("track-proofs");
            getStyleClass().addAll("gap-8", "indent");
            fresh = new EntryLine(model.records("track", "track"), "proof", "New proof",
                    "A proof, then Enter: “POC live by 17 Dec”", this::add);
            fresh.setId("proof-new");
            getChildren().addAll(list, fresh);
        }

        void toNew() {
            fresh.requestFocus();
        }

        private void add() {
            String typed = fresh.getText().strip();
            int by = typed.toLowerCase(java.util.Locale.ROOT).lastIndexOf(" by ");
            LocalDate due = by < 0 ? null : model.days().read(typed.substring(by + 4)).orElse(null);
            if (!typed.isEmpty() && shown.isPresent()) {
                model.edits().addProof(shown.get().id(), due == null ? typed : typed.substring(0, by), due);
                fresh.clear();
            }
        }

        void show(Track track) {
            shown = java.util.Optional.of(track);
            fresh.show(track.id());
            if (list.lookup(".text-field:focused") == null) {
                list.getChildren().setAll(model.scorecard().proofs(track).stream().map(this::line).toList());
            }
        }

        private HBox line(Proof proof) {
            Pick<OutcomeState> state = new Pick<>("State", "", () -> List.of(OutcomeState.values()),
                    OutcomeState::label, ScoreSigns::of, value -> records.set(proof.id(), "state", "state",
                            value == null ? null : value.word()));
            state.show(proof.state());
            state.setMinWidth(USE_PREF_SIZE);
            state.setMaxWidth(USE_PREF_SIZE);
            InlineField title = new InlineField("Proof", "What shows it", text -> rename(proof, text))
                    .soon(text -> !text.isBlank());
            title.show(proof.title());
            HBox.setHgrow(title, Priority.ALWAYS);
            InlineField due = new InlineField("By", "No date", text -> records.set(proof.id(), "due_on", "date",
                    model.days().read(text).orElse(text.isBlank() ? null : proof.dueOn())));
            due.show(model.days().text(proof.dueOn()));
            due.setPrefColumnCount(6);
            HBox line = new HBox(title, due, state);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }

        /** A proof whose words are taken out is deleted. */
        private void rename(Proof proof, String text) {
            if (text.isBlank()) {
                records.delete(proof.id(), proof.title());
            } else {
                records.set(proof.id(), "title", "title", text);
            }
        }
    }
}
