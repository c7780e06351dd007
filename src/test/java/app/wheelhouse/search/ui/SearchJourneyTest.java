package app.wheelhouse.search.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.search.Hit;
import app.wheelhouse.search.store.Search;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching by keys: words, the next hit, one kind only, open. */
class SearchJourneyTest {
    private static final Clock CLOCK = Clock.systemUTC();
    @TempDir
    Path folder;
    private final List<Hit> opened = new CopyOnWriteArrayList<>();
    private final Hands hands = new Hands();
    private final Background background = Background.threads(Failures.unlogged());
    private Store store;
    private Search search;
    private SearchView view;
    private Stage stage;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", CLOCK), CLOCK);
        put("decision", "Cloud tier first", "decided");
        put("decision", "Price of the cloud tier", "raised");
        put("risk", "Cloud qualification takes long", "open");
        search = new Search(store);
        SearchModel model = new SearchModel(store, search, background, opened::add);
        OnFx.run(() -> {
            view = new SearchView(model, "");
            stage = new Stage();
            Scene scene = new Scene(view.node(), 1100, 700);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            view.opened();
        });
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
        search.close();
        store.close();
    }

    private void put(String type, String title, String state) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").put(type, id, "title", title).put(type, id, "state", state)).join();
    }

    private Node node(String id) {
        return OnFx.call(() -> view.node().lookup("#" + id));
    }

    private String count() {
        return OnFx.call(() -> ((Label) node("search-count")).getText());
    }

    private int shown() {
        return OnFx.call(() -> ((ListView<?>) node("search-hits")).getItems().size());
    }

    @Test
    void aWordIsTypedAKindChosenAndTheSecondHitOpenedByKeys() {
        OnFx.await("what one can do is told", () -> node("search-nothing").isVisible());
        hands.write("clud");
        OnFx.await("all three are found in spite of the slip", () -> count().equals("3 found"));
        OnFx.await("the kinds are counted", () -> node("search-type-risk") != null);
        hands.clickOn(node("search-type-decision"));
        OnFx.await("only decisions are left", () -> shown() == 2);
        hands.push(KeyCode.DOWN);
        hands.push(KeyCode.ENTER);
        OnFx.await("the second is opened", () -> opened.size() == 1);
        assertEquals("decision", opened.getFirst().type());
        hands.push(KeyCode.UP);
        hands.push(KeyCode.UP);
        hands.push(KeyCode.ESCAPE);
        OnFx.await("the words are gone, the kind stays", () -> shown() == 2 && count().equals("2 found"));
    }

    @Test
    void whatIsNotThereIsSaidAndTheWayOutOffered() {
        hands.write("zzyzx");
        OnFx.await("nothing is found", () -> node("search-none").isVisible());
        assertEquals("", count());
    }
}
