package app.wheelhouse.signal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.source.Served;
import app.wheelhouse.signal.store.Accounts;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A token and a secret header typed into the editor of a source are sent to it, and are afterwards nowhere but in the file that was
 * announced: no other file, no export, no line of a log, no words on screen.
 */
class SecretJourneyTest {
    private static final String TOKEN = "canary-token-6c1f0b7d";
    private static final String KEY = "canary-key-93e2aa51";
    private static final String ANNOUNCED = "secrets.json";
    @TempDir
    Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final Handler log = new Remembering();
    private final Taking desk = new Taking();
    private Programme programme;
    private Background background;
    private Watch watch;
    private SignalsModel model;
    private SignalsView view;
    private Stage stage;
    private Served server;
    private UUID source;

    /** Remembers every line anything in the program logs, however unimportant. */
    private final class Remembering extends Handler {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage() + " " + line.getThrown() + " "
                    + (line.getParameters() == null ? "" : List.of(line.getParameters())));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }

    /** Answers the sheet with the token, and remembers what it was asked to say. */
    private final class Taking implements Desk {
        @Override
        public void go(Place place) {
        }

        @Override
        public void say(Toast toast) {
            said.add(toast.message());
        }

        @Override
        public void show(Sheet sheet) {
            said.add(sheet.title());
            ((PasswordField) Objects.requireNonNull(sheet.content().lookup("#secret"))).setText(TOKEN);
            assertTrue(sheet.commands().getLast().run());
        }

        @Override
        public void dismiss() {
        }
    }

    @BeforeEach
    void open() throws IOException {
        Logger.getLogger("").setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
        // It says back whatever it was sent, as badly written servers do.
        server = Served.by((request, out) -> out.write(
                Served.response(500, "text/plain", request).getBytes(StandardCharsets.UTF_8)));
        programme = Programme.empty(folder);
        source = programme.add("source", "title", "Gateway", "kind", "prometheus", "url", server.at("/").toString(),
                "interval_seconds", 3600, "access", "bearer", "position", "a");
        programme.add("slo", "title", "Reads succeed", "source", source, "indicator", "ratio", "good", "good_total",
                "total", "all_total", "target", new BigDecimal("0.999"), "period", "28d", "audience", "room",
                "position", "a");
        programme.save();
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        watch = new Watch(programme.store(), new SecretFile(folder.resolve(ANNOUNCED)), (_, error) -> failed.add(error));
        watch.start();
        model = OnFx.call(() -> new SignalsModel(programme.store(), background, desk,
                new SignalsTools(watch, new RoomDirector(), () -> {
                }, new NoIntake()), List::<KpiSeries>of));
        view = OnFx.call(() -> new SignalsView(model).at(2));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 900);
            Theme.LIGHT.dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("the source is listed", () -> model.sources().now().size() == 1);
        OnFx.run(() -> model.sources().select(source));
        OnFx.await("its page is there", () -> stage.getScene().getRoot().lookup("#source-headers") != null);
    }

    @AfterEach
    void close() throws IOException {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        watch.close();
        background.close();
        programme.close();
        server.close();
        Logger.getLogger("").removeHandler(log);
        Logger.getLogger("").setLevel(Level.INFO);
        assertEquals(List.of(), new ArrayList<>(failed));
    }

    private void does(String id) {
        OnFx.run(() -> assertTrue(view.commands().stream().filter(command -> command.id().equals(id)).findFirst()
                .orElseThrow().run(), id));
    }

    private boolean wasSent(String secret) {
        return server.requests().stream().anyMatch(request -> request.contains(secret));
    }

    private static boolean tells(String text) {
        return Stream.of(TOKEN, KEY).anyMatch(secret -> text.contains(secret) || text.contains(
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
    }

    /** Everything that can be read on the screen. */
    private List<String> onScreen() {
        return OnFx.call(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .map(node -> node instanceof Labeled words
                        ? words.getText() + (words.getTooltip() == null ? "" : words.getTooltip().getText())
                        : node instanceof TextInputControl field ? field.getText() : "")
                .filter(Objects::nonNull).toList());
    }

    @Test
    void aSecretIsWhereItWasSaidToBeAndNowhereElse() throws IOException {
        does("source-secret");
        OnFx.run(() -> {
            InlineArea headers = (InlineArea) stage.getScene().getRoot().lookup("#source-headers");
            headers.requestFocus();
            headers.setText("X-Team: storage\nX-Api-Key: " + KEY);
            stage.getScene().getRoot().requestFocus();
            stage.getScene().getRoot().lookup("#source-table").requestFocus();
        });
        OnFx.await("both were sent", () -> {
            watch.hurry(source);
            return wasSent(TOKEN) && wasSent(KEY);
        });
        OnFx.await("and refused", () -> model.now().standings().values().stream()
                .anyMatch(each -> each.state() == State.ERROR));
        int asked = server.requests().size();
        does("source-trial");
        OnFx.await("it was tried out", () -> server.requests().size() > asked);
        OnFx.await("the answer is shown", () -> onScreen().stream().anyMatch(text -> text.contains("500")));
        onScreen().forEach(text -> assertFalse(tells(text), text));
        said.forEach(text -> assertFalse(tells(text), text));
        assertFalse(tells(OnFx.call(() -> model.now().toString())), "what all screens are drawn from");
        exports().forEach(text -> assertFalse(tells(text), text));
        programme.settle();
        watch.signals().orElseThrow().flush();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertEquals(file.endsWith(ANNOUNCED), tells(text), file.toString());
            }
        }
    }

    /** What can be taken out of the Signals room. */
    private List<String> exports() {
        Dates dates = new Dates(Programme.CLOCK.getZone(), Locale.ENGLISH);
        Accounts accounts = new Accounts(watch.signals().orElseThrow(), Programme.NOW, dates.zone(), watch::past);
        ReportPeriod period = ReportPeriod.month(Programme.TODAY);
        List<String> texts = new ArrayList<>();
        for (Page page : List.of(accounts.report(period, Edition.HOST, dates),
                accounts.review(period, Edition.HOST, dates))) {
            texts.add(Markdown.render(page));
            texts.add(Html.render(page));
            texts.add(PdfText.everything(new Pdf().render(page, Paper.A4, Progress.UNWATCHED)));
        }
        texts.add(new SignalReader(programme.store()).openSlo());
        texts.add(OnFx.call(() -> SignalCards.all(model.now(), model.zone()).toString()));
        return texts;
    }

    /** Brings nothing in. */
    private static final class NoIntake implements SignalsTools.Intake {
        @Override
        public void choose(Window window) {
        }

        @Override
        public void bring(String name, String text) {
        }
    }
}
