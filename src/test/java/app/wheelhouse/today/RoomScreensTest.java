package app.wheelhouse.today;

import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.decision.ui.DecisionsView;
import app.wheelhouse.decision.ui.DecisionsViewModel;
import app.wheelhouse.decision.ui.SavedFilters;
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
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Today, Decisions, Documents and Library. */
@Tag("screens")
class RoomScreensTest {
    private static final String LONG = "Every region, every partner and every team that has ever asked for a date gets the "
            + "same answer, which is the gate that has to be met before there is one";
    @TempDir
    Path folder;
    private Programme programme;
    private DecisionsView page;

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void theDecisionLog() {
        programme = Programme.sample(folder);
        Rooms.shoot("decisions", folder, "decisions", this::decisions, _ -> {
        });
    }

    @Test
    void theViewsOfTheLog() {
        programme = Programme.sample(folder);
        LogSample.fill(programme);
        for (String view : List.of("board", "timeline", "figures")) {
            Rooms.shoot("decisions-" + view, folder, "decisions", this::decisions,
                    root -> press(root, "view-" + view));
        }
        Rooms.shoot("decisions-log", folder, "decisions",
                desk -> decisions(desk).atDecision(LogSample.plan(programme)), _ -> {
                });
        Rooms.shoot("decision-page", folder, "decisions",
                desk -> decisions(desk).atDecision(LogSample.plan(programme)), _ -> page.atPage());
        Rooms.shoot("decision-decided", folder, "decisions",
                desk -> decisions(desk).atDecision(LogSample.core(programme)), _ -> page.atPage());
    }

    @Test
    void theActions() {
        programme = Programme.sample(folder);
        Rooms.shoot("actions", folder, "decisions", this::decisions,
                root -> press(root, "segment-actions"));
    }

    @Test
    void noDecisions() {
        programme = Programme.empty(folder);
        Rooms.shoot("decisions-empty", folder, "decisions", this::decisions, _ -> {
        });
    }

    @Test
    void theLifeOfAnAction() {
        programme = Programme.sample(folder);
        Rooms.shoot("action-history", folder, "decisions", this::decisions, root -> {
            press(root, "segment-actions");
            root.applyCss();
            press(root, "action-history-toggle");
        });
    }

    @Test
    void noActions() {
        programme = Programme.empty(folder);
        Rooms.shoot("actions-empty", folder, "decisions", this::decisions, root -> press(root, "segment-actions"));
    }

    @Test
    void aThousandDecisionsAndActions() {
        programme = Programme.empty(folder);
        UUID owner = programme.add("person", "name", "Partner Azure Hardware lead and everybody who works with them");
        for (int i = 1; i <= 1000; i++) {
            programme.add("decision", "title", i % 3 == 0 ? LONG : "Decision " + i, "state", "proposed", "raised_on",
                    Programme.TODAY.minusDays(i));
            programme.add("action", "title", i % 3 == 0 ? LONG : "Action " + i, "owner", owner, "state", "open", "due",
                    Programme.TODAY.plusDays(i - 20L));
        }
        programme.save();
        Rooms.shoot("decisions-thousand", folder, "decisions", this::decisions, _ -> {
        });
        Rooms.shoot("actions-thousand", folder, "decisions", this::decisions, root -> press(root, "segment-actions"));
        Rooms.shoot("today-thousand", folder, "today", this::today, _ -> {
        });
    }

    @Test
    void nothingInTheLibrary() {
        programme = Programme.empty(folder);
        for (String list : List.of("people", "parked")) {
            Rooms.shoot("library-" + list + "-empty", folder, "library", this::library,
                    root -> press(root, "segment-" + list));
        }
    }

    @Test
    void noPages() {
        programme = Programme.empty(folder);
        Rooms.shoot("document-empty", folder, "documents", this::documents, _ -> {
        });
    }

    @Test
    void theLibrary() {
        programme = Programme.sample(folder);
        for (String list : List.of("people", "receipts", "risks", "parked")) {
            Rooms.shoot("library-" + list, folder, "library", this::library,
                    root -> press(root, "segment-" + list));
        }
    }

    @Test
    void aPageToRead() {
        programme = Programme.sample(folder);
        Rooms.shoot("document", folder, "documents", this::documents, _ -> {
        });
    }

    @Test
    void aPageToWrite() {
        programme = Programme.sample(folder);
        Rooms.shoot("document-edit", folder, "documents", this::documents,
                root -> press(root, "document-edit"));
    }

    @Test
    void today() {
        programme = Programme.sample(folder);
        Rooms.shoot("today", folder, "today", this::today, _ -> {
        });
    }

    @Test
    void aDayWithReviews() {
        programme = Programme.sample(folder);
        LogSample.fill(programme);
        Rooms.shoot("today-reviews", folder, "today", this::today, _ -> {
        });
    }

    @Test
    void aDayWithNothing() {
        programme = Programme.empty(folder);
        Rooms.shoot("today-empty", folder, "today", this::today, _ -> {
        });
    }

    private View today(Desk desk) {
        return new TodayView(new TodayViewModel(programme.store(),
                new TodayReader(programme.store(), new DecisionLists(programme.store())::decisions),
                Background.inline(), desk, Programme.CLOCK, _ -> {
                }), Command.of("import-guide", "Import a guide", () -> {
                }));
    }

    private View library(Desk desk) {
        return new LibraryView(new LibraryViewModel(programme.store(), new LibraryLists(programme.store()),
                Background.inline(), desk, Programme.CLOCK));
    }

    private View documents(Desk desk) {
        return new DocumentsView(new DocumentsViewModel(programme.store(), new DocumentStore(programme.store()),
                Background.inline(), desk, Programme.CLOCK), _ -> {
                });
    }

    private DecisionsView decisions(Desk desk) {
        page = new DecisionsView(new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()),
                Background.inline(), desk, Programme.CLOCK, SavedFilters.forNow()),
                new RightsList(new RightsTools(programme.store(), new RightsStore(programme.store()),
                        Background.inline(), desk, new RoomDirector(), () -> {
                        }, _ -> {
                        })));
        return page;
    }

    private static void press(Node root, String id) {
        ((ToggleButton) root.lookup("#" + id)).fire();
    }
}
