package app.wheelhouse.keep.ui;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Difference;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.store.LogCopy;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Rows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the page of backups shows and does, without a control in sight. */
public final class BackupsModel {
    private final Store store;
    private final Backups backups;
    private final Background background;
    private final Desk desk;
    private final KeepTools tools;
    private final Rows<Backup> rows = new Rows<>(BackupsModel::id, backup -> Rows.words(backup.reason().label(),
            backup.stateCode(), backup.file().toString()));
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(Facts.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Restore previewed;

    /** @param tools the window around */
    public BackupsModel(Store store, Backups backups, Background background, Desk desk, KeepTools tools) {
        this.store = store;
        this.backups = backups;
        this.background = background;
        this.desk = desk;
        this.tools = tools;
    }

    /**
     * What stands above the list.
     *
     * @param chosen  the place the user chose
     * @param place   where backups go now
     * @param trouble a sentence when those differ
     */
    record Facts(Optional<Path> chosen, Path place, Optional<String> trouble, Optional<Proof> proof,
            Optional<Instant> first) {
        static final Facts NONE = new Facts(Optional.empty(), Path.of(""), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private record Read(List<Backup> backups, Facts facts) {
    }

    private static UUID id(Backup backup) {
        return UUID.nameUUIDFromBytes(backup.file().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what there is; what it says of itself is little, so this is quick. */
    void refresh() {
        background.submit("Looking for backups", () -> new Read(backups.list(), new Facts(backups.chosen(),
                backups.place(), backups.trouble(), backups.lastProof(), LogCopy.first(store))), read -> {
                    facts.set(read.facts());
                    rows.show(read.backups());
                });
    }

    Rows<Backup> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** True while a backup is made or read back. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Days days() {
        return Days.of(store.clock());
    }

    Instant now() {
        return store.clock().instant();
    }

    KeepTools tools() {
        return tools;
    }

    /** Goes to what came back after damage. */
    void seeRecovered() {
        desk.go(Place.of("recovered"));
    }

    /** Makes a backup now. */
    void backUp() {
        during("Backing up", () -> backups.make(Reason.BY_HAND), made -> {
            rows.select(id(made));
            desk.say(Toast.of("Backed up and read back whole: %d changes.".formatted(made.changes())));
        });
    }

    /** Reads a backup back whole. */
    void prove(Backup backup) {
        during("Reading the backup back", () -> backups.prove(backup.file()), proof -> desk.say(Toast.of(
                "It can be restored: %d changes, %d records.".formatted(proof.changes(), proof.records()))));
    }

    /** Changes where backups go; empty for the workspace's own folder. */
    void choose(Optional<Path> place) {
        during("Changing the place", () -> {
            backups.choose(place);
            return place;
        }, _ -> desk.say(Toast.of("Backups go to %s from now on.".formatted(
                place.map(Path::toString).orElse("the workspace's own folder")))));
    }

    private record Preview(Restore restore, List<Difference> differences) {
    }

    /** Shows what a restore would change, and does it when asked to. */
    void previewRestore(Path file) {
        during("Reading the backup back", () -> {
            Restore restore = Restore.of(file, store.clock());
            try {
                return new Preview(restore, restore.differences(store));
            } catch (KeepException e) {
                restore.close();
                throw e;
            }
        }, preview -> {
            forget();
            previewed = preview.restore();
            desk.show(new Sheet("restore",
                    "Restore the workspace of " + days().moment(preview.restore().backup().at()),
                    RestorePreview.of(preview.differences()),
                    List.of(Command.of("restore-cancel", "Cancel", this::forget),
                            Command.of("restore-do", "Restore", () -> {
                                previewed = null;
                                tools.restore(preview.restore());
                            }))));
        });
    }

    /** Lets go of the backup that was looked at. */
    void forget() {
        Restore open = previewed;
        previewed = null;
        if (open != null) {
            background.run("Closing the backup", _ -> open.close());
        }
    }

    /**
     * Opens a window on the workspace as it was at a moment that was typed; a day alone means its end, a weekday the last
     * one. False when it cannot be read or lies ahead.
     */
    boolean openPast(String typed) {
        Optional<Instant> at = days().readMoment(typed).map(
                read -> typed.contains(":")
                        ? read
                        : read.atZone(days().zone()).toLocalDate().plusDays(1)
                                .atStartOfDay(days().zone()).toInstant().minusMillis(1));
        boolean weekday = !typed.isBlank() && Character.isLetter(typed.strip().charAt(0));
        Optional<Instant> past = at.map(read -> weekday && read.isAfter(now().plus(Duration.ofDays(1)))
                ? read.minus(Duration.ofDays(7))
                : read).map(read -> read.isAfter(now()) && read.isBefore(now().plus(Duration.ofDays(1))) ? now() : read)
                .filter(read -> !read.isAfter(now()));
        past.ifPresent(tools::openPast);
        return past.isPresent();
    }

    private interface Work<T> {
        T now() throws KeepException;
    }

    private <T> void during(String title, Work<T> work, Consumer<T> done) {
        busy.set(true);
        background.submit(title, () -> {
            try {
                return new Done<>(Optional.of(work.now()), "");
            } catch (KeepException e) {
                return new Done<T>(Optional.empty(), e.sentence());
            }
        }, result -> {
            busy.set(false);
            refresh();
            result.value().ifPresent(done);
            if (!result.problem().isEmpty()) {
                desk.say(Toast.trouble(result.problem()));
            }
        });
    }

    private record Done<T>(Optional<T> value, String problem) {
    }
}
