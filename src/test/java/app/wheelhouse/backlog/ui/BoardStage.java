package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The board of the sample in a window of its own, as the journeys of its views need it. */
final class BoardStage implements AutoCloseable {
    static final Path SAMPLE = Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data");
    final Programme programme;
    final BoardModel model;
    final RoomDirector director = OnFx.call(RoomDirector::new);
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<Sheet> sheets = new CopyOnWriteArrayList<>();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final Background background;
    private final BoardView view;
    private final Stage stage;

    BoardStage(Path folder) {
        programme = Programme.empty(folder);
        SampleWorkspace.build(programme.store(), SAMPLE);
        programme.settle();
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        model = OnFx.call(() -> new BoardModel(programme.store(), background, new SheetDesk()));
        view = OnFx.call(() -> new BoardView(model, new BoardTools(SavedViews.forNow(), director, () -> {
        }, _ -> {
        })));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 900);
            Theme.values()[0].dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("the board is read", () -> model.rows().loadedProperty().get() && !model.board().rows().isEmpty());
    }

    /** Shows a view by its segment. */
    void press(String segment) {
        OnFx.run(() -> ((ToggleButton) find("#board-view-" + segment)).fire());
        OnFx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    @SuppressWarnings("unchecked")
    <T> ListView<T> list(String id) {
        return (ListView<T>) find("#" + id);
    }

    BoardRow row(String title) {
        return model.board().rows().stream().filter(row -> row.rfe().title().startsWith(title)).findFirst()
                .orElseThrow();
    }

    RfeState state(String title) {
        return OnFx.call(() -> row(title).rfe().state());
    }

    /** The panel of the last sheet that was asked for. */
    Region sheet() {
        return OnFx.call(() -> sheets.getLast().panel(() -> {
        }));
    }

    @Override
    public void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
        programme.close();
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.getFirst());
        }
    }

    /** Remembers what is said and asked. */
    private final class SheetDesk implements Desk {
        @Override
        public void go(Place place) {
        }

        @Override
        public void say(Toast toast) {
            said.add(toast.message());
        }

        @Override
        public void show(Sheet sheet) {
            sheets.add(sheet);
        }

        @Override
        public void dismiss() {
        }
    }
}
