package app.wheelhouse.app;

import app.wheelhouse.help.Guide;
import app.wheelhouse.help.ui.GuideView;
import app.wheelhouse.help.ui.Tour;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.util.List;
import java.util.function.Supplier;

/** The guide in the window: its screen, the tour through the sample, and what a new version brought. */
final class Helping {
    /** What people are told of once; a new version's news has another name. */
    private static final String NEWS = "0.1";
    private static final List<Tour.Step> STEPS = List.of(
            new Tour.Step(Place.of("today"), "Today",
                    "What is due, what changed and what comes next, on one page. This programme is made up: change what you like."),
            new Tour.Step(Place.of("sessions"), "Prepare a meeting",
                    "A session has topics with minutes, decisions wanted and pages to read before. Open one and press Enter in its outline to add a topic."),
            new Tour.Step(Place.of("decisions"), "Who decides what",
                    "Every decision with its question, who decides and how it came out. Rights matrices are one step away."),
            new Tour.Step(Place.of("board"), "Rank and steer",
                    "Type a digit into a cell and the request moves to its rank. The scorecard, the rhythm, the gates and the signals are in the rail."),
            new Tour.Step(Place.of("sessions"), "Run it",
                    "Open a session and press F5. You type; the room sees only what is meant for it. F1 tells more about any screen."));
    private final MainWindow window;
    private final SettingsFile settings;
    private final Supplier<Guide> guide;

    Helping(MainWindow window, SettingsFile settings) {
        this.window = window;
        this.settings = settings;
        // read when it is first opened, not at the start
        guide = Guide::shipped;
    }

    Route route() {
        return new Route("guide", "Guide", "fth-life-buoy", null, Route.Position.RAIL_BOTTOM, "guide",
                place -> new GuideView(guide.get(), place.id() == null ? "" : place.id()), null);
    }

    List<Command> commands() {
        return List.of(Command.of("tour", "Take the tour", this::tour).in("Help").icon("fth-compass"), news());
    }

    private Command news() {
        return Command.of("news", "What is new", () -> window.go(Place.of("guide", Guide.NEWS))).in("Help")
                .icon("fth-gift");
    }

    /** Greets somebody new with the tour, when it is the sample, and somebody known with what is new to them. */
    void greet(boolean sample) {
        String seen = settings.get().seen();
        if (seen.equals(NEWS)) {
            return;
        }
        settings.change(now -> now.withSeen(NEWS));
        if (!seen.isEmpty()) {
            window.say(Toast.of("Wheelhouse is new since you last used it.", news()));
        } else if (sample) {
            tour();
        }
    }

    private void tour() {
        Tour tour = new Tour(STEPS, window::go, window::unpin);
        window.pin(tour.node());
        tour.begin();
    }
}
