package app.wheelhouse.app;

import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.ui.DecisionsView;
import app.wheelhouse.decision.ui.DecisionsViewModel;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.session.Dates;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.session.ui.SessionPages;
import app.wheelhouse.session.ui.SessionScreen;
import app.wheelhouse.session.ui.SessionTools;
import app.wheelhouse.session.ui.SessionsScreen;
import app.wheelhouse.shell.Found;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.RecordFinder;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.SettingsView;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts the screens of one open workspace together. */
final class Wiring {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Look look;
    private final SessionStore sessions;
    private final SessionTools sessionTools;
    private final Pdf pdf = new Pdf();
    private final Consumer<Path> reveal;
    private final ZoneId zone;

    Wiring(Store store, Background background, Desk desk, Look look, app.wheelhouse.present.RoomDirector director, ProjectorRoom room, Consumer<Path> reveal) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.look = look;
        this.reveal = reveal;
        this.zone = store.clock().getZone();
        this.sessions = new SessionStore(store);
        this.sessionTools = new SessionTools(store, sessions, background, desk, zone, director, room, new SessionPages() {
            @Override
            public void preRead(UUID session) {
                desk.go(Place.of("pre-read", session.toString()));
            }

            @Override
            public void minutes(UUID session) {
                desk.go(Place.of("minutes", session.toString()));
            }
        });
    }

    SessionStore sessions() {
        return sessions;
    }

    List<Route> routes(Command importGuide, List<SettingsView.Fact> facts) {
        return List.of(
                Route.room("sessions", "Sessions", "fth-calendar", "Shortcut+2", () -> new SessionsScreen(sessionTools, importGuide)),
                Route.room("decisions", "Decisions", "fth-git-branch", "Shortcut+3",
                        () -> new DecisionsView(new DecisionsViewModel(store, new DecisionLists(store), background, desk, store.clock()))),
                Route.foot("settings", "Settings", "fth-settings", "Shortcut+Comma", () -> new SettingsView(look, facts)),
                Route.page("session", "Session", "fth-calendar", "sessions", id -> new SessionScreen(sessionTools, UUID.fromString(id))),
                Route.page("pre-read", "Pre-read", "fth-printer", "sessions", id -> pages("Pre-read", id)),
                Route.page("minutes", "Minutes", "fth-file-text", "sessions", id -> pages("Minutes", id)));
    }

    private View pages(String title, String id) {
        Dates dates = new Dates(zone, Locale.getDefault());
        return new PagesView(title, edition -> {
            SessionPage page = sessions.page(UUID.fromString(id)).orElseThrow();
            return title.equals("Minutes") ? Minutes.page(page, edition, dates) : PreRead.page(page, edition, dates);
        }, pdf, background, desk, reveal);
    }

    /** Finds sessions and what is on their pages. */
    RecordFinder finder() {
        return RecordFinder.over(this::everything, 40);
    }

    private List<Found> everything() {
        List<Found> all = new ArrayList<>();
        sessions.sessions().forEach(session -> all.add(new Found("Session", session.code().isEmpty() ? session.title() : session.code() + " " + session.title(), "",
                Place.of("session", session.id().toString()))));
        return all;
    }
}
