package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.AgeKey;
import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.DeclinedBook;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Ledger;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.TrustBook;
import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Days;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Opens bundles in the window: asks whom to trust, shows what they would do, takes them in. FX thread. */
public final class Bundles {
    /** The route of what a bundle would do. */
    public static final String ROUTE = "bundle";
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Path settings;
    private final Runnable beforeImport;
    private final Exporter exporter;
    private final Supplier<@Nullable Window> window;
    private @Nullable Review review;

    /**
     * Opens nothing yet.
     *
     * @param settings     the folder of this laptop's keys
     * @param beforeImport makes a backup, in the background
     * @param window       the window files are chosen in
     */
    public Bundles(Store store, Background background, Desk desk, Path settings, Runnable beforeImport,
            Exporter exporter, Supplier<@Nullable Window> window) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.settings = settings;
        this.beforeImport = beforeImport;
        this.exporter = exporter;
        this.window = window;
    }

    /** Whether a file is called as bundles are. */
    public static boolean isBundle(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".whbundle");
    }

    /** What the palette offers. */
    public List<Command> commands() {
        return List.of(choosing(), Command.of("bundle-export", "Export a bundle…", this::export).in("Bundle")
                .icon("fth-upload"));
    }

    Command choosing() {
        return Command.of("bundle-import", "Import a bundle…", this::choose).in("Bundle").icon("fth-download");
    }

    /** The page that shows what a bundle would do. */
    public View view() {
        return new ReviewView(this, review);
    }

    Days days() {
        return Days.of(store.clock());
    }

    Instant now() {
        return store.clock().instant();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import a bundle");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Bundles", "*.whbundle"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(window.get());
        if (file != null) {
            open(file.toPath());
        }
    }

    /** For whom a bundle can be made, and what can be left out of an excerpt. */
    private record Receivers(List<Peer> peers, List<ExcerptPane.Choice> series) {
    }

    void export() {
        background.submit("Looking at what colleagues have", () -> {
            try {
                return new Receivers(new Ledger(store.workspace().folder()).peers(),
                        new Records(store).list("series").stream()
                                .map(row -> new ExcerptPane.Choice((UUID) Objects.requireNonNull(row.get("id")),
                                        String.valueOf(row.get("title"))))
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, known -> new ExportSheet(exporter, background, desk, window, known.peers(), known.series(),
                store.workspace().name()).show());
    }

    /** Reads a bundle and shows what it would do. */
    public void open(Path file) {
        open(file, Optional.empty(), false);
    }

    /** Shows what a bundle would do that was fetched from a place of exchange into a file of its own. */
    void openFetched(Path copy, String name) {
        background.submit("Reading " + name, () -> {
            try {
                return read(copy, Optional.empty(), false);
            } finally {
                discard(copy);
            }
        }, read -> {
            switch (read) {
                case Read.Ready ready -> ready(Path.of(name), ready);
                case Read.No no -> desk.say(Toast.trouble(no.sentence()));
                case Read.Unknown _,Read.Closed _ -> desk.say(Toast.trouble(
                        "%s cannot be looked at here: its signer is not trusted or it is sealed.".formatted(name)));
            }
        });
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system clears its folder for such files
        }
    }

    /** What came of reading a bundle. */
    private sealed interface Read {
        /** It may be taken in. */
        record Ready(BundleImport incoming, Preview preview) implements Read {
        }

        /** Somebody must vouch for its signer first. */
        record Unknown(Manifest manifest, boolean changed) implements Read {
        }

        /** It is sealed with a passphrase. */
        record Closed(boolean tried) implements Read {
        }

        /** It may not. */
        record No(String sentence) implements Read {
        }
    }

    private void open(Path file, Optional<String> passphrase, boolean believed) {
        background.submit("Reading " + file.getFileName(), () -> read(file, passphrase, believed), read -> {
            switch (read) {
                case Read.Ready ready -> ready(file, ready);
                case Read.Unknown unknown -> ask(file, passphrase, unknown);
                case Read.Closed closed -> askPassphrase(file, closed.tried());
                case Read.No no -> desk.say(Toast.trouble(no.sentence()));
            }
        });
    }

    private Read read(Path file, Optional<String> passphrase, boolean believed) {
        try {
            Unsealing unsealing = new Unsealing(passphrase, AgeKey.existing(settings).map(AgeKey::identity));
            try (BundleFile bundle = BundleFile.open(file, unsealing)) {
                try {
                    BundleImport incoming = BundleImport.of(store, bundle, settings, believed);
                    return new Read.Ready(incoming, incoming.preview());
                } catch (BundleException e) {
                    TrustBook book = TrustBook.of(settings);
                    Manifest.Sender sender = bundle.manifest().sender();
                    if (e.code() == Code.UNTRUSTED && book.verdict(sender, sender.key()) != Verdict.REFUSED
                            && book.signers().stream().noneMatch(signer -> signer.key().equals(sender.key()))) {
                        return new Read.Unknown(bundle.manifest(), book.before(sender).isPresent());
                    }
                    throw e;
                }
            }
        } catch (BundleException e) {
            boolean passphraseHelps = e.code() == Code.SEALED && e.sentence().contains("passphrase");
            return passphraseHelps
                    ? new Read.Closed(passphrase.isPresent())
                    : new Read.No("%s is refused: %s. Nothing was changed.".formatted(file.getFileName(),
                            e.sentence()));
        } catch (IOException e) {
            return new Read.No("%s cannot be read: %s.".formatted(file.getFileName(), e.getMessage()));
        }
    }

    private void ready(Path file, Read.Ready ready) {
        if (ready.preview().changes() == 0) {
            desk.say(Toast.of("Everything in %s is here already. Nothing was changed.".formatted(file.getFileName())));
            return;
        }
        review = new Review(ready.incoming(), ready.preview());
        desk.go(Place.of(ROUTE, ready.incoming().manifest().bundle().toString()));
    }

    private void ask(Path file, Optional<String> passphrase, Read.Unknown unknown) {
        Manifest.Sender sender = unknown.manifest().sender();
        Label words = new Label(unknown.changed()
                ? "%s signs with another key than before. Ask them by another way than this bundle's whether that is right."
                        .formatted(sender.name())
                : "This is the first bundle from %s. Compare the fingerprint with them by another way, such as a call."
                        .formatted(sender.name()));
        words.setWrapText(true);
        Label fingerprint = new Label(sender.key().fingerprint());
        fingerprint.setId("bundle-fingerprint");
        fingerprint.getStyleClass().addAll("mono", "lead");
        VBox content = new VBox(words, fingerprint);
        content.getStyleClass().addAll("gap-12", "bundle-ask");
        content.setPrefWidth(520);
        desk.show(new Sheet("bundle-trust", "Trust %s?".formatted(sender.name()), content,
                List.of(Command.of("trust-refuse", "Refuse", () -> decide(sender, Verdict.REFUSED, () -> desk
                        .say(Toast.of("Bundles signed with this key are refused from now on.")))),
                        Command.of("trust-once", "This once", () -> open(file, passphrase, true)),
                        Command.of("trust-always", "Always",
                                () -> decide(sender, Verdict.ALWAYS, () -> open(file, passphrase, false))))));
    }

    private void decide(Manifest.Sender sender, Verdict verdict, Runnable then) {
        background.submit("Remembering " + sender.name(), () -> {
            try {
                TrustBook.of(settings).decide(sender, verdict, store.clock().instant());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, _ -> then.run());
    }

    private void askPassphrase(Path file, boolean tried) {
        PasswordField field = new PasswordField();
        field.setId("bundle-passphrase");
        field.setAccessibleText("Passphrase");
        Label words = new Label(tried
                ? "That passphrase does not open it. Try again."
                : "It is sealed with a passphrase, which whoever made it tells you by another way.");
        words.setWrapText(true);
        VBox content = new VBox(words, field);
        content.getStyleClass().addAll("gap-12", "bundle-ask");
        desk.show(new Sheet("bundle-open", "Open " + file.getFileName(), content,
                List.of(Command.of("bundle-open-cancel", "Cancel", () -> {
                }), Command.of("bundle-open-do", "Open", () -> open(file, Optional.of(field.getText()), false)))));
    }

    void later() {
        review = null;
        desk.go(Place.of("today"));
        desk.say(Toast.of("Nothing was changed. The bundle can be opened again at any time."));
    }

    void take(Review chosen) {
        if (!chosen.equals(review)) {
            return;
        }
        if (chosen.preview().deletesMuch()) {
            Label words = new Label("%d of the %d records here would be deleted. It can be undone."
                    .formatted(chosen.preview().count(Preview.Kind.DELETED), chosen.preview().records()));
            words.setWrapText(true);
            desk.show(new Sheet("bundle-sure", "Delete so much?", words,
                    List.of(Command.of("bundle-sure-no", "Look again", () -> {
                    }), Command.of("bundle-sure-yes", "Take it in", () -> run(chosen)))));
        } else {
            run(chosen);
        }
    }

    /** What was undone as a whole was not declined. */
    private void forget(Set<UUID> records) {
        background.submit("Forgetting", () -> {
            try {
                new DeclinedBook(store.workspace().folder()).forget(one -> records.contains(one.id()));
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, _ -> {
        });
    }

    private void run(Review chosen) {
        review = null;
        String from = chosen.manifest().sender().name();
        int left = chosen.leftOut().size();
        Set<UUID> leftOut = chosen.leftOut().stream().map(Preview.Item::id).collect(Collectors.toSet());
        background.submit("Taking in what " + from + " sent", () -> {
            beforeImport.run();
            try {
                return Optional.of(chosen.incoming().run(chosen.leftOut()));
            } catch (BundleException e) {
                background.toScreen(() -> desk.say(
                        Toast.trouble(
                                "The bundle was not taken in: %s. Nothing was changed.".formatted(e.sentence()))));
                return Optional.<Arrival>empty();
            }
        }, done -> done.ifPresent(arrival -> {
            desk.go(Place.of("today"));
            desk.say(Toast.of("Took in %s from %s%s.".formatted(Words.changes(arrival.changes()), from,
                    left == 0 ? "" : ", " + left + " left out"), Command.of("bundle-undo", "Undo", () -> {
                        if (left > 0) {
                            var _ = store.undo();
                        }
                        var _ = store.undo();
                        forget(leftOut);
                    })));
        }));
    }
}
