package app.wheelhouse.app;

import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.library.ui.LibraryView;
import app.wheelhouse.library.ui.LibraryViewModel;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures the Library room: a person with everything open, a receipt in use, risks as list and as heat map. */
@Tag("screens")
class LibraryScreensTest {
    @TempDir
    Path folder;

    @Test
    void library() {
        try (Programme programme = Programme.sample(folder)) {
            Store store = programme.store();
            weigh(store);
            shoot(programme, "people", (view, _) -> view.atPerson(first(store, "person", "name", "Head of Product")));
            shoot(programme, "receipts",
                    (view, _) -> view.atReceipt(id(new Records(store).list("receipt").getFirst())));
            shoot(programme, "risks", (view, _) -> view.atRisk(id(new Records(store).list("risk").getFirst())));
            shoot(programme, "reference",
                    (view, _) -> view.atReference(id(new Records(store).list("reference").getFirst())));
            shoot(programme, "heat-map", (view, _) -> {
                view.atRisk(id(new Records(store).list("risk").getFirst()));
                ((ToggleButton) Objects.requireNonNull(view.node().lookup("#risk-map"))).setSelected(true);
            });
        }
    }

    private void shoot(Programme programme, String name, BiConsumer<LibraryView, LibraryViewModel> prepare) {
        LibraryViewModel model = new LibraryViewModel(programme.store(),
                new LibraryLists(programme.store(), () -> Bookshelf.rights(programme.store())), Background.inline(),
                new RecordingDesk(), Programme.CLOCK);
        Rooms.shootPage("library-" + name, folder, "library", _ -> {
            LibraryView view = new LibraryView(model);
            view.opened();
            prepare.accept(view, model);
            return view;
        }, _ -> {
        });
        model.close();
    }

    /** Risks, promises and uses as a programme in full swing has them. */
    static void weigh(Store store) {
        Records records = new Records(store);
        UUID head = first(store, "person", "name", "Head of Product");
        UUID president = first(store, "person", "name", "President");
        Edit edit = new Edit("Weigh");
        int[][] weights = {{4, 5, 3, 4, 2, 3}, {3, 4, 3, 4, 2, 2}, {5, 3, 4, 3, 1, 3}, {2, 4, 2, 2, 1, 2}};
        int at = 0;
        for (Map<String, ?> risk : records.list("risk")) {
            int[] weight = weights[at++ % weights.length];
            edit.put("risk", id(risk), "inherent_likelihood", weight[0])
                    .put("risk", id(risk), "inherent_impact", weight[1])
                    .put("risk", id(risk), "likelihood", weight[2]).put("risk", id(risk), "impact", weight[3])
                    .put("risk", id(risk), "residual_likelihood", weight[4])
                    .put("risk", id(risk), "residual_impact", weight[5]).put("risk", id(risk), "raised_by", president)
                    .put("risk", id(risk), "audience", at % 2 == 0 ? "host" : "room")
                    .put("risk", id(risk), "treatment", at == 1 ? "accept" : "reduce")
                    .put("risk", id(risk), "cause", "Two quarters pass without an owner on the other side.")
                    .put("risk", id(risk), "consequence", "The first site slips behind the hardware window.");
        }
        for (String[] entry : new String[][]{
                {"term", "Error budget", "How much may fail in four weeks before releases stop."},
                {"sound-bite", "Core first", "“We win the core, then the services. Not the other way round.”"},
                {"talk-track", "Anchor on outcomes", "Begin with what the room gets, not with what we build."},
                {"link", "SRE workbook, chapter 5", "Alerting on SLOs"}}) {
            UUID reference = store.ids().next();
            edit.put("reference", reference, "kind", entry[0]).put("reference", reference, "title", entry[1])
                    .put("reference", reference, "text", entry[2]);
        }
        UUID promise = store.ids().next();
        edit.put("promise", promise, "title", "Two technical PMs by the end of the quarter")
                .put("promise", promise, "person", head).put("promise", promise, "due_on", LocalDate.of(2026, 12, 18))
                .put("person", head, "manager", president).put("person", head, "decides", "Priority and why; not how.")
                .put("person", head, "last_contact", LocalDate.of(2026, 11, 20));
        UUID decision = id(records.list("decision").getFirst());
        UUID link = store.ids().next();
        edit.put("link", link, "decision", decision).put("link", link, "type", "receipt")
                .put("link", link, "record", id(records.list("receipt").getFirst()));
        store.apply(edit).join();
    }

    private static UUID id(Map<String, ?> row) {
        return (UUID) Objects.requireNonNull(row.get("id"));
    }

    private static UUID first(Store store, String type, String field, String text) {
        List<UUID> found = new Records(store).with(type, field, text);
        return found.isEmpty() ? id(new Records(store).list(type).getFirst()) : found.getFirst();
    }
}
