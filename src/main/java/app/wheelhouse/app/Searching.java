package app.wheelhouse.app;

import app.wheelhouse.search.Entry;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.Question;
import app.wheelhouse.search.TypeName;
import app.wheelhouse.search.store.Search;
import app.wheelhouse.search.ui.SearchModel;
import app.wheelhouse.search.ui.SearchView;
import app.wheelhouse.shell.Found;
import app.wheelhouse.shell.RecordFinder;
import app.wheelhouse.shell.Route;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import java.util.Locale;
import java.util.function.Consumer;

/** Search for the whole window: its screen, the records the palette offers, and where each of them opens. */
final class Searching implements AutoCloseable {
    private static final int OFFERED = 40;
    private final Store store;
    private final Background background;
    private final Search search;
    private final Consumer<Place> go;

    Searching(Store store, Background background, Consumer<Place> go) {
        this.store = store;
        this.background = background;
        this.go = go;
        search = new Search(store);
    }

    /** Makes the index ready, so that the first question need not wait for it. */
    void prepare() {
        background.run("Preparing the search", _ -> search.refresh());
    }

    Route route() {
        return Route.page("search", "Search", "fth-search", "library", words -> new SearchView(
                new SearchModel(store, search, background, hit -> go.accept(place(hit))), words));
    }

    Command command() {
        return Command.of("search", "Search everything", () -> go.accept(Place.of("search"))).in("Go")
                .icon("fth-search").keys("Shortcut+Shift+K");
    }

    /** What the palette offers for a few words. */
    RecordFinder finder() {
        return words -> search.answer(Question.of(words), OFFERED).hits().stream().map(Searching::found).toList();
    }

    private static Found found(Hit hit) {
        String beside = hit.place().isEmpty() ? hit.state().replace('-', ' ') : hit.place();
        String title = Piece.text(hit.title());
        return new Found(TypeName.of(hit.type()).one(), title, title.equals(beside) ? "" : beside, place(hit));
    }

    /** The page that shows a record; a note opens at the line that was found. */
    static Place place(Hit hit) {
        Hit.Home home = hit.home();
        if (!Entry.PAGES.contains(home.type())) {
            return Place.of(switch (home.type().toLowerCase(Locale.ROOT)) {
                case "epic", "bucket", "team", "board", "capacity" -> "board";
                case "travel", "holiday", "rhythm" -> "rhythm";
                case "openslo_object", "maintenance" -> "signals";
                case "scorecard", "horizon" -> "scorecard";
                case "train", "release_policy", "criterion" -> "gates";
                default -> "sessions";
            });
        }
        String id = home.id().toString();
        return Place.of(home.type(), hit.type().equals("note") && hit.line() >= 0 ? id + "#" + hit.line() : id);
    }

    @Override
    public void close() {
        search.close();
    }
}
