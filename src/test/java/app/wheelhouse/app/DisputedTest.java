package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.SecondLaptop;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A record that laptops said different things about is marked wherever it is listed, and above its page. */
class DisputedTest {
    private static final long SECONDS = 60;
    /** Where each type is listed; a type that is part of another is seen on that. */
    private static final Map<String, String> LISTED = new LinkedHashMap<>();

    static {
        for (String type : List.of("receipt", "risk", "reference", "document", "rfe", "deal", "outcome", "checkpoint",
                "track", "promise", "cadence", "gate", "release", "stage",
                "incident", "slo", "source")) {
            LISTED.put(type, type);
        }
        LISTED.put("decision", "decisions");
        LISTED.put("action", "actions");
        LISTED.put("person", "library");
        LISTED.put("parked", "parking-lot");
        LISTED.put("session", "sessions");
        LISTED.put("topic", "session");
        LISTED.put("reading", "kpi");
        LISTED.put("pack", "packs");
    }

    private static final int MOST = 80;
    /** Lists that begin with other records than the first that was made: all of theirs are disputed. */
    private static final Set<String> SORTED = Set.of("decision", "action", "person", "parked");
    private static final Set<String> ROOMS = Set.of("decisions", "actions", "library", "parking-lot", "sessions",
            "packs");

    @TempDir
    Path folder;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final Stage stage = OnFx.call(Stage::new);
    private Cockpit cockpit;

    @AfterEach
    void close() {
        OnFx.run(() -> {
            cockpit.close();
            stage.close();
        });
        assertEquals(List.of(), failed);
    }

    @Test
    void everyListMarksWhatIsDisputedAndLeadsToWhereItIsSettled() throws Exception {
        Path workspace;
        Map<String, UUID> disputed = new LinkedHashMap<>();
        Map<String, UUID> pages = new LinkedHashMap<>();
        Map<UUID, String> others = new LinkedHashMap<>();
        try (Programme programme = Programme.sample(folder)) {
            Store store = programme.store();
            workspace = store.workspace().folder();
            Records records = new Records(store);
            store.apply(others(records)).join();
            for (String type : LISTED.keySet()) {
                records.list(type).stream().findFirst().ifPresent(row -> {
                    disputed.put(type, (UUID) row.get("id"));
                    if (SORTED.contains(type)) {
                        records.list(type).stream().skip(1).limit(MOST)
                                .forEach(more -> others.put((UUID) more.get("id"),
                                        type));
                    }
                    String whole = Map.of("topic", "session", "reading", "kpi").getOrDefault(type, "id");
                    pages.put(type, (UUID) row.get(whole));
                });
            }
        }
        int all = disputed.size() + others.size();
        for (int i = 0; i < 2; i++) {
            SecondLaptop other = SecondLaptop.of(workspace, "Laptop " + i, Programme.NOW.toEpochMilli() + 60_000L * i);
            for (Map.Entry<String, UUID> each : disputed.entrySet()) {
                switch (each.getKey()) {
                    case "person" -> other.set("person", each.getValue(), "name", "Somebody " + i);
                    case "reading" -> other.set("reading", each.getValue(), "amount", 7.0 + i);
                    default -> other.set(each.getKey(), each.getValue(), "title", "Said by laptop " + i);
                }
            }
            for (Map.Entry<UUID, String> each : others.entrySet()) {
                other.set(each.getValue(), each.getKey(), each.getValue().equals("person") ? "name" : "title",
                        "Also said by laptop " + i);
            }
            other.write();
        }
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            assertEquals(all, store.conflicts().size());
        }
        start(workspace);
        List<String> unmarked = new ArrayList<>();
        disputed.forEach((type, id) -> {
            String route = LISTED.get(type);
            boolean room = ROOMS.contains(route);
            OnFx.run(() -> cockpit.window
                    .go(room ? Place.of(route) : Place.of(route, String.valueOf(pages.get(type)))));
            // A record that is read at full width says it under its title or above its page.
            if (!comes(() -> signs().stream().anyMatch(Node::isVisible)
                    || seen("#" + type + "-conflict")
                    || !room && stage.getScene().lookup("#conflict-settle") != null)) {
                unmarked.add(type);
            }
        });
        assertEquals(List.of(), unmarked);
        assertEquals(LISTED.size(), disputed.size(), () -> "the sample has one of each: " + disputed.keySet());
        OnFx.run(() -> signs().stream().filter(Node::isVisible).findFirst().orElseThrow().fire());
        until("the conflicts are open", () -> stage.getScene().lookup("#conflict-list") != null);
    }

    /** One record of each type the sample has none of, with as much as its list needs. */
    private static Edit others(Records records) {
        Edit edit = new Edit("Add");
        for (String type : LISTED.keySet()) {
            if (records.list(type).isEmpty()) {
                edit.put(type, id(type), type.equals("reading") ? "remark" : "title", "A " + type);
            }
        }
        UUID kpi = new UUID(9, 1);
        return edit.put("topic", id("topic"), "session", records.list("session").getFirst().get("id"))
                .put("topic", id("topic"), "kind", "discussion").put("topic", id("topic"), "state", "open")
                .put("topic", id("topic"), "audience", "room").put("topic", id("topic"), "position", "a0")
                .put("kpi", kpi, "title", "Adoption").put("reading", id("reading"), "kpi", kpi)
                .put("reading", id("reading"), "measured_on", LocalDate.of(2026, 11, 1))
                .put("rfe", id("rfe"), "state", "candidate")
                .put("deal", id("deal"), "rfe", id("rfe")).put("slo", id("slo"), "source", id("source"))
                .put("incident", id("incident"), "happened_on", LocalDate.of(2026, 11, 1))
                .put("cadence", id("cadence"), "rrule", "FREQ=WEEKLY").put("cadence", id("cadence"), "starts_on",
                        LocalDate.of(2026, 1, 5));
    }

    private static UUID id(String type) {
        return new UUID(9, type.hashCode());
    }

    private List<DisputeSign> signs() {
        return stage.getScene().getRoot().lookupAll(".dispute-sign").stream().map(DisputeSign.class::cast).toList();
    }

    private void start(Path workspace) {
        Failures failures = new Failures();
        failures.listen(failure -> failed.add(failure.error()));
        ConfigFolder folders = new ConfigFolder(folder.resolve("settings"), folder.resolve("data"));
        cockpit = OnFx.call(() -> new Cockpit(stage,
                new SettingsFile(folders.settings().resolve("settings.json"), Runnable::run,
                        trouble -> failed.add(new AssertionError(trouble))),
                folders, Background.threads(failures), failures, Clock.system(ZoneOffset.UTC), _ -> {
                }));
        OnFx.run(() -> cockpit.show(Optional.of(workspace), false, List.of()));
        until("Today says that conflicts wait", () -> stage.getScene().lookup("#conflict-settle") != null);
    }

    private static boolean comes(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS / 2, TimeUnit.SECONDS, () -> OnFx.call(condition));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> OnFx.call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    private boolean seen(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && node.isVisible();
    }
}
