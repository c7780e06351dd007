package app.wheelhouse.app;

import app.wheelhouse.search.store.Search;
import app.wheelhouse.search.ui.SearchModel;
import app.wheelhouse.search.ui.SearchView;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures the search: before anything is asked, with hits, and with none. */
@Tag("screens")
class SearchScreensTest {
    @TempDir
    Path folder;

    @Test
    void search() {
        try (Programme programme = Programme.sample(folder); Search search = new Search(programme.store())) {
            List.of("", "cloud gates", "zzyzx").forEach(words -> Rooms.shootPage(
                    "search-" + (words.isEmpty() ? "nothing-asked" : words.replace(' ', '-')), folder, "library",
                    _ -> new SearchView(new SearchModel(programme.store(), search, Background.inline(), _ -> {
                    }), words), _ -> {
                    }));
        }
    }
}
