package app.wheelhouse.backlog.ui;

import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the views of the board: as in the sample, with nothing in it, with far too much, and while trying out. */
@Tag("screens")
class BoardScreensTest {
    private static final String LONG = "Every region, every partner and every team that has ever asked for a date gets the "
            + "same answer, which is the gate that has to be met before there is one";
    private static final List<String> VIEWS = List.of("kanban", "scatter", "epics", "capacity", "load");
    @TempDir
    Path folder;
    private Programme programme;
    private BoardModel model;

    @AfterEach
    void close() {
        programme.close();
    }

    private BoardView board(Desk desk) {
        model = new BoardModel(programme.store(), Background.inline(), desk);
        BoardView view = new BoardView(model, new BoardTools(SavedViews.forNow(), new RoomDirector(), () -> {
        }, _ -> {
        }));
        model.open();
        return view;
    }

    private void shoot(String name) {
        for (String view : VIEWS) {
            Rooms.shoot("board-" + view + name, folder, "board", this::board, root -> press(root, view));
        }
    }

    private static void press(Node root, String view) {
        ((ToggleButton) root.lookup("#board-view-" + view)).fire();
    }

    @Test
    void theViewsOfTheSample() {
        programme = Programme.empty(folder);
        SampleWorkspace.build(programme.store(), BoardStage.SAMPLE);
        programme.settle();
        Rooms.shoot("board", folder, "board", this::board, _ -> {
        });
        shoot("");
        Rooms.shoot("board-epics-open", folder, "board", this::board, root -> {
            press(root, "epics");
            TreeItem<EpicLine> all = ((EpicTree) root.lookup("#epic-tree")).getRoot();
            all.getChildren().get(1).setExpanded(true);
        });
        Rooms.shoot("board-scatter-log", folder, "board", this::board, root -> {
            press(root, "scatter");
            ((ToggleButton) root.lookup("#scatter-log")).setSelected(true);
        });
        Rooms.shoot("board-settings", folder, "board", this::board, _ -> new BoardSettings(model).show());
        Rooms.shoot("board-capacity-tried", folder, "board", this::board, root -> {
            model.tryingProperty().set(true);
            model.set(
                    model.board().rows().stream().filter(row -> row.rfe().title().startsWith("Tenant admin")).toList(),
                    "promise", Map.of("quarter", model.quarterProperty().get().word()));
            press(root, "capacity");
        });
    }

    @Test
    void nothingIsThereButOneRequest() {
        programme = Programme.empty(folder);
        programme.add("rfe", "title", "Dark mode", "state", "inbox");
        programme.save();
        shoot("-empty");
    }

    @Test
    void farTooMuchIsThere() {
        programme = Programme.empty(folder);
        UUID team = programme.add("team", "title", "Partner Azure Hardware and everybody who works with them",
                "position",
                "a");
        UUID bucket = programme.add("bucket", "title", "Strategic innovation in every region", "share_least", 20,
                "share_most", 30, "position", "a");
        UUID owner = programme.add("person", "name", "Partner Azure Hardware lead and everybody who works with them");
        UUID epic = programme.add("epic", "title", LONG, "priority", "P0", "position", "a");
        String[] states = {"inbox", "triaged", "accepted", "parked", "declined", "shipped"};
        for (int i = 1; i <= 6000; i++) {
            programme.add("rfe", "title", i % 3 == 0 ? LONG : "Request " + i, "state",
                    states[i % 5 == 0 ? i / 5 % 6 : 1],
                    "reach", (double) (i * 7919 % 5000), "impact", new double[]{0.25, 0.5, 1, 2, 3}[i % 5],
                    "confidence",
                    new int[]{50, 80, 100}[i % 3], "effort", 0.5 + i * 31 % 40 / 2.0, "bucket", bucket, "epic",
                    i % 2 == 0 ? epic : null, "team", team, "owner", i % 4 == 0 ? owner : null, "quarter",
                    i % 100 == 0 ? "2026-Q4" : null);
        }
        programme.add("capacity", "team", team, "quarter", "2026-Q4", "months", 120.0);
        programme.save();
        shoot("-much");
    }
}
