package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.rights.RightsCard;
import app.wheelhouse.decision.rights.Starter;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.decision.ui.DecisionsView;
import app.wheelhouse.decision.ui.DecisionsViewModel;
import app.wheelhouse.decision.ui.SavedFilters;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomFrame;
import app.wheelhouse.present.RoomPane;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.ScreenShots;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of rights matrices. */
@Tag("screens")
class RightsScreensTest {
    @TempDir
    Path folder;
    private Programme programme;
    private RightsStore rights;
    private UUID sample;

    @BeforeEach
    void open() throws IOException {
        programme = Programme.sample(folder);
        rights = new RightsStore(programme.store());
        String csv = Files.readString(
                Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data", "decision-rights.csv"));
        sample = rights.create(MatrixText.read(Table.read(csv, ','), "").orElseThrow()).join();
        for (Starter starter : Starter.all().subList(1, 3)) {
            rights.create(starter.draft()).join();
        }
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private RightsTools tools(Desk desk) {
        return new RightsTools(programme.store(), rights, Background.inline(), desk, new RoomDirector(), () -> {
        }, _ -> {
        });
    }

    private void shoot(String name, UUID id, Consumer<MatrixView> prepare) {
        List<MatrixView> made = new ArrayList<>();
        Rooms.shootPage(name, folder, "decisions", desk -> {
            MatrixView view = new MatrixView(tools(desk), id);
            made.add(view);
            return view;
        }, _ -> prepare.accept(made.getLast()));
    }

    @Test
    void theList() {
        Rooms.shoot("rights", folder, "decisions", this::decisions,
                root -> ((ToggleButton) root.lookup("#segment-rights")).fire());
    }

    private View decisions(Desk desk) {
        return new DecisionsView(new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()),
                Background.inline(), desk, Programme.CLOCK, SavedFilters.forNow()), new RightsList(tools(desk)));
    }

    @Test
    void aMatrix() {
        shoot("matrix", sample, view -> view.model().moveTo(3, 2, false));
    }

    @Test
    void faultsAreMarked() {
        Draft faulty = MatrixText.read(Table.read(
                """
                        Planted faults (RAPID)|President|Head of Product|Head of Development|Chief Architect|Support Lead|Nobody yet
                        Two deciders|D|D|RP|||
                        No decider||R|P|I||
                        Nobody recommends|D||P|I||
                        Agree without a scope|D|R|P|A||
                        Four agree|D|RP|A(money)|A(design)|A(support)|
                        Agrees and decides|DA(all)|R|P|||
                        Nothing yet||||||
                        """,
                '|'), "").orElseThrow();
        UUID id = rights.create(faulty).join();
        shoot("matrix-faults", id, view -> view.model().step(1));
    }

    @Test
    void theLoad() {
        shoot("matrix-load", sample, view -> ((ToggleButton) view.node().lookup("#matrix-load-segment")).fire());
    }

    @Test
    void anotherFramework() {
        shoot("matrix-as-raci", sample, view -> view.model().shownAsProperty().set(Framework.RACI));
    }

    @Test
    void anEmptyMatrix() {
        shoot("matrix-empty", rights.create(Starter.empty(Framework.DACI).draft()).join(), _ -> {
        });
    }

    @Test
    void aLargeMatrix() {
        shoot("matrix-large", rights.create(large(200, 60)).join(), view -> {
            view.model().moveTo(120, 31, false);
            view.model().moveTo(124, 35, true);
        });
    }

    /** A matrix of this size in which every rule is kept. */
    static Draft large(int rows, int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("Person " + (i + 1));
        }
        List<Draft.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                int part = Math.floorMod(j - i, columns);
                cells.add(Cell.of(Framework.RAPID, switch (part) {
                    case 0 -> "D";
                    case 1 -> "RP";
                    case 2 -> "A";
                    default -> part % 3 == 0 ? "I" : "";
                }, part == 2 ? "budget" : "", 0));
            }
            lines.add(new Draft.Line("Decision number " + (i + 1), "", cells));
        }
        return new Draft("A large matrix", Framework.RAPID, app.wheelhouse.decision.rights.Matrix.Kind.RIGHTS, names,
                lines, List.of());
    }

    @Test
    void theRoom() {
        var matrix = rights.matrix(sample).orElseThrow();
        for (int page = 0; page < 2; page++) {
            int shown = page;
            ScreenShots.shoot(_ -> {
                RoomPane pane = new RoomPane();
                pane.frameProperty().set(new RoomFrame(RightsCard.of(matrix, matrix.rows().get(1).id()), -1, shown));
                return pane;
            }, "room-matrix-" + (page + 1));
        }
    }
}
