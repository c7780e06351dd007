package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.exchange.ExchangePlace;
import app.wheelhouse.bundle.exchange.ExchangePlace.Bucket;
import app.wheelhouse.bundle.exchange.Exchanged.Asking;
import app.wheelhouse.bundle.ui.Sync.State;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.HeadRow;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Where laptops leave bundles for each other, how the last exchange went, and who of the team is how far behind. */
public final class SyncView implements View {
    private final Sync sync;
    private final Desk desk;
    private final Supplier<@Nullable Window> window;
    private final Optional<Node> files;
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private Subscription following = Subscription.EMPTY;

    /** @param files what else goes in and out of the workspace, below the rest */
    public SyncView(Sync sync, Desk desk, Supplier<@Nullable Window> window, Optional<Node> files) {
        this.files = files;
        this.sync = sync;
        this.desk = desk;
        this.window = window;
        root.setId("sync-room");
        root.setFitToWidth(true);
        root.getStylesheets().add(Objects.requireNonNull(SyncView.class.getResource("bundle.css")).toExternalForm());
        page.getStyleClass().addAll("page", "sync-page");
    }

    private void show(State state) {
        Label title = new Label("Sync");
        title.getStyleClass().add("title");
        page.getChildren().setAll(title, place(state));
        if (state.place().isPresent()) {
            page.getChildren().add(status(state));
        }
        TeamSections sections = new TeamSections(sync);
        page.getChildren().add(sections.team(state));
        if (!state.book().declined().isEmpty()) {
            page.getChildren().add(sections.declined(state.book().declined()));
        }
        page.getChildren().add(sections.given(state.book().given()));
        files.ifPresent(page.getChildren()::add);
    }

    private Node place(State state) {
        Label words = new Label(state.place()
                .map(known -> "Bundles are exchanged through %s, every minute and after each change."
                        .formatted(known.words()))
                .orElse("Choose a folder that reaches your colleagues' laptops: one that a file-sync program or a server keeps the same, or a stick. Or name a bucket of an S3-compatible server. Each laptop leaves its changes there and takes in what the others left."));
        words.setWrapText(true);
        words.getStyleClass().add("reading");
        HBox buttons = new HBox();
        buttons.getStyleClass().add("gap-8");
        Command choose = Command.of("sync-choose",
                state.place().isPresent() ? "Use a folder…" : "Choose a folder…", this::choose);
        Command bucket = Command.of("sync-bucket", state.place().filter(Bucket.class::isInstance).isPresent()
                ? "Change the bucket…"
                : "Use a bucket…", () -> new BucketSheet(sync, desk).show(state.place()));
        if (state.place().isPresent()) {
            buttons.getChildren().addAll(Buttons.primary(sync.now("Sync now")), Buttons.plain(choose),
                    Buttons.plain(bucket),
                    Buttons.plain(Command.of("sync-stop", "Stop", () -> sync.choose(Optional.empty()))));
        } else {
            buttons.getChildren().addAll(Buttons.primary(choose), Buttons.plain(bucket));
        }
        VBox box = new VBox(words, buttons);
        box.getStyleClass().add("gap-12");
        return box;
    }

    private Node status(State state) {
        VBox box = new VBox();
        box.setId("sync-status");
        box.getStyleClass().add("gap-8");
        String said = state.last().map(done -> "%s: took in %s, left %s.".formatted(
                sync.days().since(done.at(), sync.now()), Words.changes(done.taken()), Words.changes(done.given()))
                + (done.waiting() == 0
                        ? ""
                        : " %d still being copied, or wait for what a colleague leaves next."
                                .formatted(done.waiting())))
                .orElse("");
        String words = !state.problem().isEmpty()
                ? "Not now: %s. It is tried again every minute; nothing is lost meanwhile.".formatted(state.problem())
                : said.isEmpty()
                        ? "Not exchanged yet."
                        : said.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + said.substring(1);
        Label line = (state.problem().isEmpty()
                ? said.isEmpty() ? Standing.UNKNOWN : Standing.ON_TRACK
                : Standing.OFF_TRACK).sign(words);
        line.setWrapText(true);
        box.getChildren().add(line);
        state.last().ifPresent(done -> {
            done.troubles().forEach(trouble -> {
                Label sentence = Standing.OFF_TRACK.sign(trouble);
                sentence.setWrapText(true);
                box.getChildren().add(sentence);
            });
            done.unknown().forEach(manifest -> box.getChildren().add(unknown(manifest)));
            done.asking().forEach(asking -> box.getChildren().add(asking(asking)));
        });
        return box;
    }

    private Node unknown(Manifest manifest) {
        Label words = Standing.AT_RISK.sign("%s left bundles and is not trusted yet. Fingerprint %s".formatted(
                manifest.sender().name(), manifest.sender().key().fingerprint()));
        words.setWrapText(true);
        HBox line = new HBox(words, Buttons.plain(Command.of("sync-trust", "Trust " + manifest.sender().name(),
                () -> sync.trust(manifest))));
        HeadRow.keepWords(line);
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node asking(Asking asking) {
        Label words = Standing.AT_RISK.sign(asking.sentence() + ".");
        words.setWrapText(true);
        HBox line = new HBox(words,
                Buttons.plain(Command.of("sync-look", "Look at it", () -> sync.look(asking))));
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder to exchange bundles through");
        File folder = chooser.showDialog(window.get());
        if (folder != null) {
            sync.choose(Optional.of(new ExchangePlace.Folder(folder.toPath())));
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Sync");
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void opened() {
        following = sync.stateProperty().subscribe(this::show);
        sync.again();
    }

    @Override
    public void closed() {
        following.unsubscribe();
    }
}
