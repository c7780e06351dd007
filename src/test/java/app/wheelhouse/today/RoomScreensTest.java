package app.wheelhouse.today;

import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.decision.ui.DecisionsView;
import app.wheelhouse.decision.ui.DecisionsViewModel;
import app.wheelhouse.decision.ui.rights.RightsList;
import app.wheelhouse.decision.ui.rights.RightsTools;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.ui.DocumentsView;
import app.wheelhouse.document.ui.DocumentsViewModel;
import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.library.ui.LibraryView;
import app.wheelhouse.library.ui.LibraryViewModel;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.today.ui.TodayView;
import app.wheelhouse.today.ui.TodayViewModel;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Today, Decisions, Documents and Library. */
@Tag("screens")
class RoomScreensTest {
    @TempDir
    Path folder;
    private Programme programme;

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void theDecisionLog() {
        programme = Programme.sample(folder);
        Rooms.shoot("decisions", folder, "decisions", "Decisions", this::decisions, _ -> {
        });
    }

    @Test
    void theActions() {
        programme = Programme.sample(folder);
        Rooms.shoot("actions", folder, "decisions", "Decisions", this::decisions,
                root -> press(root, "segment-actions"));
    }

    @Test
    void noDecisions() {
        programme = Programme.empty(folder);
        Rooms.shoot("decisions-empty", folder, "decisions", "Decisions", this::decisions, _ -> {
        });
    }

    @Test
    void theLibrary() {
        programme = Programme.sample(folder);
        for (String list : List.of("people", "receipts", "risks", "parked")) {
            Rooms.shoot("library-" + list, folder, "library", "Library",
                    desk -> new LibraryView(new LibraryViewModel(programme.store(), new LibraryLists(programme.store()),
                            Background.inline(), desk, Programme.CLOCK)),
                    root -> press(root, "segment-" + list));
        }
    }

    @Test
    void aPageToRead() {
        programme = Programme.sample(folder);
        Rooms.shoot("document", folder, "documents", "Documents", this::documents, _ -> {
        });
    }

    @Test
    void aPageToWrite() {
        programme = Programme.sample(folder);
        Rooms.shoot("document-edit", folder, "documents", "Documents", this::documents,
                root -> press(root, "document-edit"));
    }

    @Test
    void today() {
        programme = Programme.sample(folder);
        Rooms.shoot("today", folder, "today", "Today", this::today, _ -> {
        });
    }

    @Test
    void aDayWithNothing() {
        programme = Programme.empty(folder);
        Rooms.shoot("today-empty", folder, "today", "Today", this::today, _ -> {
        });
    }

    private View today(Desk desk) {
        return new TodayView(new TodayViewModel(programme.store(), new TodayReader(programme.store()),
                Background.inline(), desk, Programme.CLOCK, _ -> {
                }), Command.of("import-guide", "Import a guide", () -> {
                }));
    }

    private View documents(Desk desk) {
        return new DocumentsView(new DocumentsViewModel(programme.store(), new DocumentStore(programme.store()),
                Background.inline(), desk, Programme.CLOCK), _ -> {
                });
    }

    private View decisions(Desk desk) {
        return new DecisionsView(new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()),
                Background.inline(), desk, Programme.CLOCK),
                new RightsList(new RightsTools(programme.store(),
                        new RightsStore(programme.store()), Background.inline(), desk, new RoomDirector(), () -> {
                        }, _ -> {
                        })));
    }

    private static void press(Node root, String id) {
        ((ToggleButton) root.lookup("#" + id)).fire();
    }
}
