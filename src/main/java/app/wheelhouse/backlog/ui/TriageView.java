package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Duplicates;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.KeyCaps;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Triage: one request of the inbox at a time, decided by one key. */
public final class TriageView implements View {
    private static final double READING = 860;
    private final BoardModel model;
    private final Triage triage;
    private final BorderPane root = new BorderPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Triage");
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox alike = new VBox();
    private final RfeDetail detail;
    private final Button accept;
    private final List<Command> commands = new ArrayList<>();

    /** Shows the inbox. */
    public TriageView(BoardModel model) {
        this.model = model;
        triage = new Triage(model);
        detail = new RfeDetail(model, null);
        addCommands();
        accept = Buttons.primary(command("triage-accept"));
        build();
        triage.currentProperty().addListener((_, _, _) -> show());
        model.shownProperty().addListener((_, _, _) -> show());
        triage.alike().addListener((ListChangeListener<Duplicates.Match>) _ -> showAlike());
        show();
    }

    private void addCommands() {
        ObservableValue<Boolean> any = triage.currentProperty().map(row -> true).orElse(false);
        commands.addAll(List.of(act("accept", "Accept", "fth-check", "A", triage::accept, any),
                act("merge", "Merge", "fth-git-merge", "M", this::merge, any),
                act("park", "Park", "fth-clock", "P", () -> triage.refuse(RfeState.PARKED, root::requestFocus), any),
                act("decline", "Decline", "fth-x", "D", () -> triage.refuse(RfeState.DECLINED, root::requestFocus),
                        any),
                act("score", "Score", "fth-hash", "S", detail::score, any),
                act("keep", "Keep for ranking", "fth-circle", "K", triage::keep, any),
                act("next", "Later", "fth-chevron-right", "Right", () -> triage.skip(1), any),
                act("back", "Back", "fth-chevron-left", "Left", () -> triage.skip(-1), any),
                Command.of("triage-leave", "Back to the board", () -> model.go(Place.of("board"))).in("Triage")
                        .icon("fth-list")));
        for (int i = 1; i <= 5; i++) {
            int which = i - 1;
            commands.add(Command.of("triage-merge-" + i, "Merge into duplicate " + i, () -> {
                if (which < triage.alike().size()) {
                    triage.merge(triage.alike().get(which).rfe().id());
                }
            }).in("Triage").keys(String.valueOf(i)).when(any));
        }
    }

    private Command act(String id, String label, String icon, String key, Runnable action,
            ObservableValue<Boolean> any) {
        return Command.of("triage-" + id, label, action).in("Triage").icon(icon).keys(key).when(any);
    }

    private Command command(String id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void build() {
        root.setId("triage");
        root.getStyleClass().addAll("triage", "board-room");
        root.setFocusTraversable(true);
        root.getStylesheets().add(Objects.requireNonNull(TriageView.class.getResource(
                "/app/wheelhouse/backlog/ui/board.css")).toExternalForm());
        progress.getStyleClass().addAll("muted", "figures");
        bar.getStyleClass().add("thin");
        bar.setAccessibleText("Decided so far");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(new Label("Triage"), bar, progress, space, Buttons.quiet(command("triage-leave")));
        head.getChildren().getFirst().getStyleClass().add("page-title");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("list-head", "gap-16");
        root.setTop(head);
        detail.pane.getStyleClass().remove("rule-left");
        Label alikeHead = new Label("Asks for the same?");
        alikeHead.getStyleClass().add("section-label");
        VBox side = new VBox(alikeHead, alike);
        side.getStyleClass().addAll("triage-side", "rule-left", "gap-8");
        side.setPrefWidth(340);
        side.setMinWidth(280);
        detail.pane.setMaxWidth(READING);
        detail.pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean typed = event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField;
            if (typed || event.getCode() == KeyCode.ESCAPE) {
                root.requestFocus();
                event.consume();
            }
        });
        BorderPane page = new BorderPane(detail.pane);
        page.setRight(side);
        page.setBottom(keys());
        EmptyState empty = new EmptyState("fth-inbox", "The inbox is empty",
                "Requests that come in by import, by command or by hand wait here until somebody decides on them.",
                command("triage-leave"));
        empty.setId("triage-empty");
        root.setCenter(new StackPane(page, empty));
        triage.currentProperty().addListener((_, _, row) -> {
            page.setVisible(row != null);
            empty.setVisible(row == null);
        });
        page.setVisible(triage.current().isPresent());
        empty.setVisible(triage.current().isEmpty());
    }

    private HBox keys() {
        HBox keys = new HBox(accept);
        for (String id : List.of("merge", "park", "decline", "score", "keep", "back", "next")) {
            keys.getChildren().add(Buttons.plain(command("triage-" + id)));
        }
        keys.getStyleClass().addAll("triage-keys", "gap-8");
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.getChildren().forEach(node -> {
            if (node instanceof Button button) {
                Command command = command(button.getId());
                if (command.shortcut() != null) {
                    button.setGraphic(new KeyCaps(command.shortcut()));
                }
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        return keys;
    }

    private void show() {
        int left = triage.left();
        int done = triage.decided();
        progress.setText(
                left == 0 ? "Done" : triage.place() + " of " + left + (done == 0 ? "" : " · " + done + " decided"));
        bar.setProgress(left + done == 0 ? 1 : (double) done / (left + done));
        title.set(left == 0 ? "Triage" : "Triage · " + left + " left");
    }

    private void showAlike() {
        List<VBox> cards = new ArrayList<>();
        for (int i = 0; i < triage.alike().size(); i++) {
            Duplicates.Match match = triage.alike().get(i);
            BoardRow row = model.board().row(match.rfe().id()).orElse(null);
            if (row == null) {
                continue;
            }
            Label name = new Label(row.rfe().title());
            name.setWrapText(true);
            Label facts = new Label(Math.round(match.likeness() * 100) + " % alike · "
                    + row.rfe().state().label().toLowerCase(java.util.Locale.ROOT)
                    + (row.demand().accounts().isEmpty() ? "" : " · " + String.join(", ", row.demand().accounts())));
            facts.setWrapText(true);
            facts.getStyleClass().addAll("caption", "muted");
            Button merge = Buttons.quiet(command("triage-merge-" + (i + 1)));
            merge.setText("Merge into this   " + (i + 1));
            merge.getStyleClass().add("tight");
            VBox card = new VBox(name, facts, merge);
            card.getStyleClass().addAll("alike-card", "gap-4");
            cards.add(card);
        }
        if (cards.isEmpty()) {
            Label none = new Label("Nothing on the board sounds like it.");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            alike.getChildren().setAll(none);
        } else {
            alike.getChildren().setAll(cards);
        }
    }

    /** Merges into one of all requests, those that sound alike first. */
    private void merge() {
        triage.current().ifPresent(row -> {
            List<UUID> options = new ArrayList<>(triage.alike().stream().map(match -> match.rfe().id()).toList());
            model.board().rows().stream().map(BoardRow::id)
                    .filter(id -> !options.contains(id) && !model.board().merges().wouldCircle(row.id(), id))
                    .forEach(options::add);
            new Choices<>("Request", "", options,
                    id -> model.board().row(id).map(other -> other.rfe().title()).orElse(""), id -> {
                        if (id != null) {
                            triage.merge(id);
                        }
                        root.requestFocus();
                    }).open(accept);
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        root.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
    }
}
