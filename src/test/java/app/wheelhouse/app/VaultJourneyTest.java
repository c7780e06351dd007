package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.VaultFields;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.vault.store.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing the workspace as Markdown from the Sync room, editing it, taking it in, undoing that; by pointer. */
class VaultJourneyTest {
    @TempDir
    Path folder;
    private final Hands hands = new Hands();
    private final Background background = Background.threads(Failures.unlogged());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final StackPane root = new StackPane();
    private Programme programme;
    private Store store;
    private UUID decision;
    private Path dir;
    private Stage stage;
    private Vaulting vaulting;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        decision = programme.add("decision", "title", "Stage the plan", "context", "The partner asked twice.");
        programme.save();
        store = programme.store();
        dir = folder.resolve("vault");
        vaulting = new Vaulting(store, background, new Sheets(), () -> Optional.of(dir), _ -> {
        });
        OnFx.run(() -> {
            root.getChildren().setAll(new VBox(vaulting.section()));
            Scene scene = new Scene(root, 900, 700);
            Theme.LIGHT.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        OnFx.run(() -> stage.close());
        background.close();
        programme.close();
    }

    /** Shows sheets above the section, as the window does. */
    private final class Sheets implements Desk {
        @Override
        public void go(Place place) {
            // nowhere else
        }

        @Override
        public void say(Toast toast) {
            said.add(toast.message());
        }

        @Override
        public void show(Sheet sheet) {
            root.getChildren().add(sheet.panel(this::dismiss));
        }

        @Override
        public void dismiss() {
            root.getChildren().removeIf(child -> child != root.getChildren().getFirst());
        }
    }

    private @Nullable Node node(String id) {
        return OnFx.call(() -> root.lookupAll("*").stream().filter(each -> id.equals(each.getId())).findFirst()
                .orElse(null));
    }

    private void click(String id) {
        OnFx.await(id + " can be pressed", () -> {
            Node button = node(id);
            return button != null && !button.isDisabled();
        });
        hands.clickOn(Objects.requireNonNull(node(id)));
    }

    private String words(String id) {
        return OnFx.call(() -> root.lookupAll("#" + id + " .label").stream().filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n")));
    }

    private String context() {
        return String.valueOf(new Records(store).find("decision", decision).orElseThrow().get("context"));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> file.endsWith("Stage the plan.md")).findFirst().orElseThrow();
        }
    }

    private void write() {
        click("vault.export");
        OnFx.await("the vault is written", () -> words("vault-result").contains("The vault has"));
    }

    @Test
    void writtenEditedLookedAtTakenInAndUndone() throws IOException {
        write();
        Files.writeString(file(), Files.readString(file()).replace("asked twice", "asked three times")
                .replaceFirst("(?m)^title:", "weather: fine\ntitle:"));
        click("vault.import");
        OnFx.await("what would change is shown", () -> node("vault-lines") != null);
        assertTrue(words("vault").contains("1 record would change."), words("vault"));
        assertTrue(words("vault").contains("no field “weather”"), words("vault"));
        assertEquals("The partner asked twice.", context());
        click("vault.take");
        OnFx.await("it is taken in", () -> words("vault-result").contains("Taken in: 1 record changed."));
        assertEquals("The partner asked three times.", context());
        assertTrue(words("vault-left").contains("line 4: a decision has no field “weather”"), words("vault-left"));
        click("vault.undo");
        OnFx.await("it is undone", () -> context().equals("The partner asked twice."));
        assertTrue(Files.exists(file()));
    }

    @Test
    void writingOverEditsIsAskedFirst() throws IOException {
        write();
        Files.writeString(file(), Files.readString(file()).replace("asked twice", "asked three times"));
        click("vault.export");
        OnFx.await("it is asked", () -> node("vault-unsaved") != null);
        click("vault.cancel");
        assertTrue(Files.readString(file()).contains("asked three times"));
        assertEquals("The partner asked twice.", context());
    }

    @Test
    void aFolderThatIsNoVaultIsRefusedInAResultThatStays() throws IOException {
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("diary.md"), "Not yours");
        click("vault.export");
        OnFx.await("it is refused", () -> words("vault-result").contains("neither empty nor a vault"));
        assertEquals("Not yours", Files.readString(dir.resolve("diary.md")));
        assertFalse(said.isEmpty());
    }

    @Test
    void stoppedHalfWayTheNextWritingGoesOnAndNothingSeemsEdited() throws Exception {
        Edit edit = new Edit("Many");
        for (int i = 0; i < 300; i++) {
            edit.put("decision", store.ids().next(), "title", "Decision number " + i);
        }
        store.apply(edit).join();
        Vault vault = new Vault(store, dir);
        CancellationException stopped = assertThrows(
                CancellationException.class, () -> vault.export((done, _) -> {
                    if (done > 0.4) {
                        throw new CancellationException("half");
                    }
                }));
        assertEquals("half", stopped.getMessage());
        assertEquals(List.of(), vault.read(new VaultFields(store)).remarks());
        assertTrue(vault.read(new VaultFields(store)).isEmpty());
        write();
        assertEquals(301, Objects.requireNonNull(dir.resolve("Decisions").toFile().list()).length);
        click("vault.import");
        OnFx.await("nothing is edited", () -> words("vault-result").contains("Nothing was edited"));
    }
}
