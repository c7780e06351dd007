package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeOrigin;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.store.ScoreReader;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.FxThread;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One request in full, each field edited where it stands; its long texts are read when it is selected. */
final class RfeDetail {
    private final BoardModel model;
    private final Rows<RfePage> pages = new Rows<>(RfePage::id, _ -> "");
    private final ScoreReader scores;
    private final ScoreFields inputs;
    private final @Nullable Runnable triage;
    private long latest;
    final Detail<RfePage> pane;

    /** @param triage opens the triage; null where the pane is part of it, with what was asked first and no steps of its own */
    RfeDetail(BoardModel model, @Nullable Runnable triage) {
        this.model = model;
        this.triage = triage;
        scores = new ScoreReader(model.store());
        inputs = new ScoreFields(model);
        pane = new Detail<>("rfe", "Request", pages, RfePage::id, model.records("rfe", "request"), model::days);
        pane.title("title", "Title", "What is asked for?", page -> page.row().rfe().title());
        notices();
        if (triage == null) {
            wanted();
            pane.node(inputs, page -> inputs.show(page.row()));
            facts();
        } else {
            buttons();
            pane.node(inputs, page -> inputs.show(page.row()));
            facts();
            wanted();
        }
        receipts();
        merged();
        ScoreLine line = new ScoreLine();
        pane.node(line, page -> line.show(page.history(), model.days()));
        pane.passage("reason", "Reason", "Why this state?", page -> page.text("reason"));
        pane.passage("option_b", "Option B", "What is offered instead: a workaround, a date, a partner",
                page -> page.text("option_b"));
        pane.passage("answer", "Answer", "What whoever asked is told", page -> page.text("answer"));
        pane.passage("asked", "As it came in", "The words it was asked in", page -> page.text("asked"));
        for (BoardColumn column : BoardColumn.values()) {
            pane.told(column.word(), column.head);
        }
        pane.told("effort_most", "Effort at most").told("factors", "Factors").told("merged_into", "Merged into");
        pane.history(this::called);
        model.rows().selectedProperty().addListener((_, _, row) -> read(row));
        read(model.selected());
    }

    /** What is wanted, and by whom. */
    private void wanted() {
        pane.passage("problem", "Problem", "What cannot be done today, and for whom?", page -> page.text("problem"));
        AskedPane asked = new AskedPane(model);
        pane.node(asked, asked::show);
    }

    private Optional<String> called(UUID id) {
        var frame = model.board().frame();
        return Stream.of(frame.epic(id), frame.bucket(id), frame.team(id), frame.person(id),
                model.board().row(id).map(row -> row.rfe().title()).orElse("")).filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** Puts the cursor into the title of a request as soon as it is shown. */
    void editTitle(UUID id) {
        pane.editTitle(id);
    }

    /** Puts the cursor where the score is typed. */
    void score() {
        inputs.toFirst();
    }

    private void read(@Nullable BoardRow row) {
        long mine = ++latest;
        if (row == null) {
            pages.show(List.of());
            return;
        }
        UUID id = row.id();
        model.background().submit("Reading the request",
                () -> new RfePage(row, model.reader().texts(id), model.board().requesters(id),
                        model.board().merges().behind(id).stream().flatMap(each -> model.board().row(each).stream())
                                .toList(),
                        scores.history(id)),
                page -> {
                    Scene scene = pane.getScene();
                    if (scene != null && pages.shown().isEmpty()) {
                        // The first page makes many nodes, and so do the rows beside it: not both in one frame.
                        FxThread.afterLayout(scene, () -> show(mine, page));
                    } else {
                        show(mine, page);
                    }
                });
    }

    private void show(long mine, RfePage page) {
        if (mine == latest) {
            pages.show(List.of(page));
        }
    }

    private @Nullable BoardRow row() {
        RfePage page = pages.selectedProperty().get();
        return page == null ? null : page.row();
    }

    private void notices() {
        VBox notices = new VBox();
        notices.setId("rfe-notices");
        notices.getStyleClass().addAll("rfe-notices", "gap-4");
        pane.node(notices, page -> {
            Rfe rfe = page.row().rfe();
            List<Node> lines = new ArrayList<>();
            Label word = new Label(rfe.state().label());
            word.setMinWidth(Label.USE_PREF_SIZE);
            HBox state = new HBox(RfeSigns.of(rfe.state()).graphic(), word);
            state.setAlignment(Pos.CENTER_LEFT);
            state.getStyleClass().add("gap-8");
            model.plan().of(rfe.id()).ifPresent(placing -> {
                Label fit = new Label("· " + placing.fit().label().toLowerCase(java.util.Locale.ROOT) + " in "
                        + model.plan().supply().quarter().label()
                        + (placing.why().isEmpty() ? "" : ": " + placing.why()));
                fit.getStyleClass().add("muted");
                fit.setWrapText(true);
                state.getChildren().add(fit);
            });
            lines.add(state);
            if (rfe.mergedInto() != null) {
                model.board().standing(rfe.id()).ifPresent(other -> {
                    Hyperlink link = new Hyperlink("Stands under “" + other.rfe().title() + "”");
                    link.setOnAction(_ -> model.rows().select(other.id()));
                    lines.add(link);
                });
            }
            notices.getChildren().setAll(lines);
        });
    }

    private void buttons() {
        FlowPane buttons = new FlowPane();
        buttons.setId("rfe-steps");
        buttons.getStyleClass().addAll("gap-8", "indent");
        pane.node(buttons, page -> {
            RfeState state = page.row().rfe().state();
            List<Command> now = new ArrayList<>();
            if (state == RfeState.INBOX && triage != null) {
                now.add(Command.of("rfe-triage", "Triage", triage).icon("fth-inbox"));
            }
            if (state == RfeState.INBOX || state == RfeState.TRIAGED) {
                now.add(step("accept", "Accept", "fth-check", RfeState.ACCEPTED));
            }
            if (state == RfeState.ACCEPTED) {
                now.add(step("ship", "Shipped", "fth-package", RfeState.SHIPPED));
            }
            if (state.isOpen()) {
                now.add(refuse("park", "Park", "fth-clock", RfeState.PARKED));
                now.add(refuse("decline", "Decline", "fth-x", RfeState.DECLINED));
                now.add(Command.of("rfe-jump", "Deal override", this::override).icon("fth-zap"));
            } else if (state == RfeState.MERGED) {
                now.add(Command.of("rfe-unmerge", "Unmerge", this::unmerge).icon("fth-git-branch"));
            } else {
                now.add(step("reopen", "Open again", "fth-rotate-ccw", RfeState.TRIAGED));
            }
            List<String> ids = now.stream().map(Command::id).toList();
            if (!ids.equals(buttons.getChildren().stream().map(Node::getId).toList())) {
                buttons.getChildren().setAll(now.stream().map(command -> {
                    Button button = Buttons.plain(command);
                    button.getStyleClass().add("tight");
                    return button;
                }).toList());
            }
        });
    }

    private Command step(String id, String label, String icon, RfeState state) {
        return Command.of("rfe-" + id, label, () -> {
            BoardRow row = row();
            if (row != null) {
                model.decide(List.of(row), state);
            }
        }).icon(icon);
    }

    private Command refuse(String id, String label, String icon, RfeState state) {
        return Command.of("rfe-" + id, label, () -> {
            BoardRow row = row();
            if (row != null) {
                new Refusing(model, row, state).ask(() -> {
                });
            }
        }).icon(icon);
    }

    private void unmerge() {
        BoardRow row = row();
        if (row != null) {
            model.edits().unmerge(row.rfe());
            model.say("Stands for itself again: " + row.rfe().title());
        }
    }

    private void override() {
        BoardRow row = row();
        if (row != null) {
            model.go(Place.of("deal-new", row.id().toString()));
        }
    }

    private void facts() {
        pick("bucket", "Bucket", "No bucket", () -> List.copyOf(model.board().frame().buckets().keySet()),
                id -> model.board().frame().bucket(id), page -> page.row().rfe().bucket());
        pick("epic", "Epic", "No epic", () -> List.copyOf(model.board().frame().epics().keySet()),
                id -> model.board().frame().epic(id), page -> page.row().rfe().epic());
        pick("team", "Team", "No team", () -> List.copyOf(model.board().frame().teams().keySet()),
                id -> model.board().frame().team(id), page -> page.row().rfe().team());
        pick("owner", "Owner", "Nobody", () -> List.copyOf(model.board().frame().people().keySet()),
                id -> model.board().frame().person(id), page -> page.row().rfe().owner());
        Pick<Quarter> quarter = new Pick<>("Promised", "Not promised",
                () -> Stream.iterate(Quarter.of(model.today()), Quarter::next).limit(6).toList(), Quarter::label, null,
                chosen -> {
                    BoardRow row = row();
                    if (row != null) {
                        new Promise(model, pane).ask(List.of(row), chosen);
                    }
                });
        pane.pick("quarter", "Promised", quarter, page -> page.row().rfe().quarter());
        Pick<RfeOrigin> origin = new Pick<>("Source", "Not said", () -> List.of(RfeOrigin.values()), RfeOrigin::label,
                null, chosen -> model.set("origin", "source", chosen == null ? null : chosen.word()));
        pane.pick("origin", "Source", origin, page -> page.row().rfe().origin());
        pane.fact("release", "Release", "Milestone or release", page -> page.row().rfe().release());
        pane.fact("ticket", "Ticket", "What it is called elsewhere", page -> page.row().rfe().ticket());
        pane.date("raised_on", "Raised", page -> page.row().rfe().raisedOn());
    }

    private void pick(String field, String name, String none, Supplier<List<UUID>> options,
            Function<UUID, String> label, Function<RfePage, @Nullable UUID> value) {
        String type = field.equals("owner") ? "person" : field;
        Pick<UUID> pick = new Pick<>(name, none, options, label, null,
                id -> model.set(field, name.toLowerCase(java.util.Locale.ROOT), id));
        pick.making(typed -> model.make(type, typed));
        pane.pick(field, name, pick, value);
    }

    private void receipts() {
        VBox cited = new VBox();
        Pick<UUID> add = new Pick<>("Receipt", "Cite a receipt …",
                () -> List.copyOf(model.board().frame().receipts().keySet()), this::receipt, null, receipt -> {
                    BoardRow row = row();
                    if (row != null && receipt != null) {
                        model.edits().cite(row.id(), receipt);
                    }
                });
        add.setId("receipt-add");
        add.setMaxWidth(Region.USE_PREF_SIZE);
        add.show(null);
        Label head = new Label("Receipts");
        head.getStyleClass().add("section-label");
        VBox passage = new VBox(head, cited, add);
        passage.setId("rfe-receipts");
        passage.getStyleClass().addAll("passage", "gap-4");
        pane.node(passage, page -> cited.getChildren().setAll(page.row().receipts().stream().map(receipt -> {
            Hyperlink link = new Hyperlink(receipt(receipt));
            link.setOnAction(_ -> model.go(Place.of("receipt", receipt.toString())));
            HBox.setHgrow(link, Priority.ALWAYS);
            Button remove = Buttons.icon(Command.of("receipt-remove", "Cite no longer",
                    () -> model.edits().uncite(page.id(), receipt)));
            remove.setGraphic(Icons.small("fth-x"));
            HBox line = new HBox(link, remove);
            line.setAlignment(Pos.CENTER_LEFT);
            return (Node) line;
        }).toList()));
    }

    private String receipt(UUID id) {
        return model.board().frame().receipts().getOrDefault(id, "A receipt that is gone");
    }

    private void merged() {
        VBox lines = new VBox();
        Label head = new Label("Merged into this");
        head.getStyleClass().add("section-label");
        VBox passage = new VBox(head, lines);
        passage.setId("rfe-merged");
        passage.getStyleClass().addAll("passage", "gap-4");
        pane.node(passage, page -> {
            passage.setVisible(!page.merged().isEmpty());
            passage.setManaged(!page.merged().isEmpty());
            lines.getChildren().setAll(page.merged().stream().map(row -> {
                Hyperlink link = new Hyperlink(row.rfe().title());
                link.setOnAction(_ -> model.rows().select(row.id()));
                return link;
            }).toList());
        });
    }
}
