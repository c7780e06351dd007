package app.wheelhouse.rhythm.gate.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.Verdict;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that nobody measures: its gate stays shut, is waived, shuts again when the waiver ends, and all is taken back. */
class GatesJourneyTest {
    private static final Path SAMPLE = Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data");
    private static final String SLO = "Error budget of the control plane is healthy";
    @TempDir
    Path folder;
    private final TurnedClock clock = new TurnedClock();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Sheet> sheets = new CopyOnWriteArrayList<>();
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final RoomDirector director = OnFx.call(RoomDirector::new);
    private Store store;
    private Background background;
    private GatesModel model;
    private GatesView view;
    private Stage stage;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", clock), clock);
        SampleWorkspace.build(store, SAMPLE);
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        model = OnFx.call(() -> new GatesModel(store, background, new SheetDesk(),
                new GateTools(new GateReader(store, Conditions.NONE)::book, director, () -> {
                }, _ -> {
                })));
        view = OnFx.call(() -> new GatesView(model));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 900);
            Theme.values()[0].dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("the gates are read", () -> model.gates().now().size() == 4);
        OnFx.run(() -> model.gates().select(gate("Release gate").id()));
        OnFx.await("the gate is shown", () -> criterion() != null);
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
        store.close();
        assertEquals(List.of(), failed);
    }

    private GateRow gate(String title) {
        return model.gates().now().stream().filter(row -> row.gate().title().equals(title)).findFirst().orElseThrow();
    }

    private Finding slo() {
        return gate("Release gate").judgement().findings().stream()
                .filter(each -> each.criterion().title().equals(SLO)).findFirst().orElseThrow();
    }

    private CriterionLine criterion() {
        return (CriterionLine) view.node().lookup("#criterion-" + slo().id());
    }

    private Verdict verdictOfSlo() {
        return OnFx.call(() -> slo().verdict());
    }

    private String word() {
        return OnFx.call(() -> ((Label) Objects.requireNonNull(view.node().lookup("#gate-verdict-word"))).getText());
    }

    private void press(String id) {
        OnFx.run(() -> ((Button) Objects.requireNonNull(criterion().lookup("#" + id), id)).fire());
    }

    private void answerSheet(String reason, String until) {
        OnFx.run(() -> {
            Sheet sheet = sheets.getLast();
            Region panel = sheet.panel(() -> {
            });
            new Scene(new StackPane(panel));
            ((TextInputControl) Objects.requireNonNull(panel.lookup("#waive-reason"))).setText(reason);
            ((TextInputControl) Objects.requireNonNull(panel.lookup("#waive-until"))).setText(until);
            sheet.commands().getLast().run();
        });
    }

    @Test
    void whoeverWasThereSaysWhenAnIncidentBeganAndWhenItWasOver() {
        IncidentRow row = model.incidents().now().getFirst();
        OnFx.run(() -> view.atIncident(row.id()));
        type("began_at", "2026-11-12 09:05");
        type("detected_at", "2026-11-12 09:17");
        type("restored_at", "2026-11-12 12:10");
        OnFx.await("it is told", () -> "Noticed after 12 min, restored after 3 h 5 min"
                .equals(((Label) stage.getScene().getRoot().lookup("#incident-took")).getText()));
        type("restored_at", "some day");
        assertTrue(said.getLast().contains("no day and time"), said.toString());
        type("restored_at", "");
        OnFx.await("it lasts", () -> "Noticed after 12 min"
                .equals(((Label) stage.getScene().getRoot().lookup("#incident-took")).getText()));
    }

    private void type(String field, String text) {
        OnFx.run(() -> {
            InlineField input = (InlineField) Objects.requireNonNull(
                    stage.getScene().getRoot().lookup("#incident-" + field), field);
            input.setText(text);
            input.commit();
        });
        store.flush().join();
    }

    @Test
    void aMissingSloShutsTheGateUntilItIsWaivedAndAgainWhenTheWaiverEnds() {
        assertEquals(Verdict.NO_DATA, verdictOfSlo());
        assertEquals("Fail", word(), "freeze and Golden Run are apart");
        press("criterion-waive");
        answerSheet("", "+3");
        assertTrue(said.getLast().contains("needs a reason"), said.toString());
        press("criterion-waive");
        answerSheet("Pilot with one tenant, watched by hand", "+3");
        OnFx.await("it is waived", () -> slo().verdict() == Verdict.WAIVED);
        assertTrue(OnFx.call(() -> slo().why()).contains("Head of Product"));
        assertEquals(Optional.of("Waive criterion"), store.undoTitle());
        clock.turn(Duration.ofDays(3));
        OnFx.run(model::tick);
        assertEquals(Verdict.WAIVED, verdictOfSlo(), "the last day is in it");
        clock.turn(Duration.ofDays(1));
        OnFx.run(model::tick);
        assertEquals(Verdict.NO_DATA, verdictOfSlo());
        assertTrue(OnFx.call(() -> slo().why()).contains("the waiver ended on 2026-11-26"));
        store.undo().join();
        OnFx.await("the waiver is taken back", () -> slo().waiver() == null);
    }

    @Test
    void aFrozenVerdictStaysAndTellsWhatChanged() {
        OnFx.run(() -> command("gate-freeze").run());
        OnFx.run(() -> sheets.getLast().commands().getLast().run());
        OnFx.await("it is frozen", () -> gate("Release gate").frozen().size() == 1);
        FrozenVerdict frozen = OnFx.call(() -> gate("Release gate").frozen().getFirst());
        assertTrue(frozen.isIntact(), "as it comes back from the tables");
        assertEquals(Verdict.FAIL, frozen.outcome());
        OnFx.run(() -> model.releases().select(model.releaseId()));
        OnFx.run(() -> model.records("release", "release").set(model.releaseId(), "golden_run_on", "Golden Run",
                model.releaseProperty().get().freezeOn()));
        OnFx.await("the plan holds", () -> gate("Release gate").verdict() == Verdict.NO_DATA);
        assertEquals(2, OnFx.call(() -> frozen.changedSince(gate("Release gate").judgement())).size());
        store.undo().join();
        OnFx.await("and no longer", () -> frozen.changedSince(gate("Release gate").judgement()).isEmpty());
    }

    @Test
    void aPointIsTickedWhereItStandsAndTheRoomFollows() {
        OnFx.run(() -> command("gate-room").run());
        Finding point = OnFx.call(() -> gate("Release gate").judgement().findings().stream()
                .filter(each -> each.criterion().title().startsWith("No regression")).findFirst().orElseThrow());
        OnFx.run(() -> ((CheckBox) Objects.requireNonNull(
                view.node().lookup("#criterion-" + point.id()).lookup(".criterion-met"))).fire());
        OnFx.await("it is met, though nothing shows it", () -> gate("Release gate").judgement().findings().stream()
                .anyMatch(each -> each.id().equals(point.id()) && each.verdict() == Verdict.WARN));
        OnFx.run(() -> model.edits().show(point.id(), model.releaseId(), "secret-tracker/41"));
        OnFx.await("it passes", () -> gate("Release gate").judgement().findings().stream()
                .anyMatch(each -> each.id().equals(point.id()) && each.verdict() == Verdict.PASS));
        PictureCard card = (PictureCard) OnFx.call(() -> director.frameProperty().get().view());
        assertTrue(card.rows().stream()
                .anyMatch(row -> row.label().startsWith("No regression") && row.state().word().equals("Pass")));
        assertTrue(!card.toString().contains("secret"));
    }

    private Command command(String id) {
        return view.commands().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Stands still until it is turned. */
    private static final class TurnedClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

        void turn(Duration by) {
            now.updateAndGet(at -> at.plus(by));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Jerusalem");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    }

    /** Remembers what is said and asked. */
    private final class SheetDesk implements Desk {
        @Override
        public void go(Place place) {
            places.add(place);
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
