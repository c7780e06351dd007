package app.wheelhouse.app;

import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Feed;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Calls the host when an objective begins to page: on the desktop, and in the cockpit. Never in the room: while that is open the
 * desktop is left alone, because others may look at it. A meeting can be kept quiet altogether.
 */
final class PageCall implements AutoCloseable {
    private final Watch watch;
    private final Background background;
    private final Consumer<Toast> say;
    private final Consumer<Place> go;
    private final BooleanSupplier roomOpen;
    private final BooleanSupplier meeting;
    private final Quiet quiet;
    private final BiConsumer<String, String> desktop;
    private final Set<UUID> paging = new HashSet<>();
    private final Feed.Subscription standings;

    /** Whether meetings are kept quiet, remembered by this laptop. */
    interface Quiet {
        boolean isOn();

        void turn(boolean on);
    }

    /**
     * Begins to listen.
     *
     * @param desktop  shows a title and words on the desktop; called in the background
     * @param roomOpen whether the room is open; asked on the FX thread
     * @param meeting  whether a meeting runs; asked in the background
     */
    PageCall(Watch watch, Background background, Consumer<Toast> say, Consumer<Place> go, BooleanSupplier roomOpen,
            BooleanSupplier meeting, Quiet quiet, BiConsumer<String, String> desktop) {
        this.quiet = quiet;
        this.desktop = desktop;
        this.watch = watch;
        this.background = background;
        this.say = say;
        this.go = go;
        this.roomOpen = roomOpen;
        this.meeting = meeting;
        standings = watch.onStanding(this::heard);
    }

    /** Keeps meetings quiet from now on, or calls during them again. */
    Command quiet() {
        return Command.of("signals.quiet", "Keep meetings quiet of alerts, or not", () -> {
            boolean now = !quiet.isOn();
            quiet.turn(now);
            say.accept(Toast.of(now
                    ? "While a meeting runs no alert is shown."
                    : "Alerts are shown during meetings as well."));
        }).in("Signals").icon("fth-bell-off");
    }

    private void heard(Standing standing) {
        boolean began;
        synchronized (paging) {
            began = standing.level() == Level.PAGE ? paging.add(standing.slo()) : false;
            if (standing.level() != Level.PAGE) {
                paging.remove(standing.slo());
            }
        }
        SignalBook book = watch.signals().map(each -> each.book()).orElse(SignalBook.NONE);
        Optional<Slo> slo = book.watched().stream().map(SignalBook.Watched::slo)
                .filter(each -> each.id().equals(standing.slo())).findFirst();
        if (began && slo.isPresent() && !book.source(slo.get().source()).map(SourceDefinition::isDemo).orElse(true)) {
            background.submit("Calling", () -> quiet.isOn() && meeting.getAsBoolean(), silent -> {
                if (!silent) {
                    call(slo.get(), standing);
                }
            });
        }
    }

    private void call(Slo slo, Standing standing) {
        say.accept(Toast.of("Page: " + slo.title() + ". " + standing.reason(),
                Command.of("page-open", "Open", () -> go.accept(Place.of("slo", slo.id().toString())))));
        if (!roomOpen.getAsBoolean()) {
            background.run("Calling on the desktop", _ -> desktop.accept("Page: " + slo.title(), standing.reason()));
        }
    }

    /** By what the desktop has for it; where it has nothing the cockpit has said it already. */
    static void onDesktop(String title, String words) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> call = system.contains("mac")
                ? List.of("osascript", "-e",
                        "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run",
                        title, words)
                : system.contains("win")
                        ? List.of()
                        : List.of("notify-send", "--app-name=Wheelhouse", "--urgency=critical", "--", title, words);
        if (!call.isEmpty()) {
            try {
                new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                System.getLogger(PageCall.class.getName()).log(System.Logger.Level.INFO,
                        "This desktop shows no notifications: {0}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        standings.close();
    }
}
