package app.wheelhouse.app;

import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.backlog.ui.BoardModel;
import app.wheelhouse.backlog.ui.BoardRoom;
import app.wheelhouse.backlog.ui.BoardTools;
import app.wheelhouse.backlog.ui.BoardView;
import app.wheelhouse.backlog.ui.SavedViews;
import app.wheelhouse.backlog.ui.TriageView;
import app.wheelhouse.cli.Measured;
import app.wheelhouse.cli.OwnLog;
import app.wheelhouse.decision.FollowUp;
import app.wheelhouse.decision.rights.MatrixPage;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.MemoStore;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.decision.ui.DecisionsView;
import app.wheelhouse.decision.ui.DecisionsViewModel;
import app.wheelhouse.decision.ui.SavedFilters;
import app.wheelhouse.decision.ui.rights.MatrixView;
import app.wheelhouse.decision.ui.rights.NewMatrices;
import app.wheelhouse.decision.ui.rights.RightsList;
import app.wheelhouse.decision.ui.rights.RightsTools;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.RhythmSheet;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.GateCard;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.gate.ui.GateRoom;
import app.wheelhouse.rhythm.gate.ui.GateTools;
import app.wheelhouse.rhythm.gate.ui.GatesModel;
import app.wheelhouse.rhythm.gate.ui.GatesView;
import app.wheelhouse.rhythm.store.MeetingMaker;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.rhythm.ui.RhythmModel;
import app.wheelhouse.rhythm.ui.RhythmTools;
import app.wheelhouse.rhythm.ui.RhythmView;
import app.wheelhouse.rhythm.ui.WeekRoom;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.store.KpisAtHand;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.scorecard.ui.ScoreRoom;
import app.wheelhouse.scorecard.ui.ScorecardModel;
import app.wheelhouse.scorecard.ui.ScorecardTools;
import app.wheelhouse.scorecard.ui.ScorecardView;
import app.wheelhouse.session.CouncilPack;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.session.ui.RoomFeeds;
import app.wheelhouse.session.ui.SessionScreen;
import app.wheelhouse.session.ui.SessionTools;
import app.wheelhouse.session.ui.SessionsScreen;
import app.wheelhouse.session.ui.TopicCards;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.SettingsView;
import app.wheelhouse.signal.ui.SignalRoom;
import app.wheelhouse.signal.ui.SignalsModel;
import app.wheelhouse.signal.ui.SignalsTools;
import app.wheelhouse.signal.ui.SignalsView;
import app.wheelhouse.signal.ui.SloView;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.AtHand;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.today.ui.TodayView;
import app.wheelhouse.today.ui.TodayViewModel;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts the screens of one open workspace together. */
final class Wiring {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Look look;
    private final SessionStore sessions;
    private final SessionTools sessionTools;
    private final RightsTools rightsTools;
    private final BoardTools boardTools;
    private final RhythmTools rhythmTools;
    private final Supplier<Scorecard> plan;
    private final Supplier<Rhythm> rhythm;
    private final Supplier<GateBook> gates;
    private final KpisAtHand kpis;
    private final Pdf pdf = new Pdf();
    private final Consumer<Path> reveal;
    private final SavedFilters filters;
    private final ZoneId zone;
    private final app.wheelhouse.present.RoomDirector director;
    private final Runnable openRoom;
    private final Watch watch;
    private final Reports reports;
    private final Papers papers;
    private final Bookshelf shelf;

    Wiring(Store store, Background background, Desk desk, Look look, app.wheelhouse.present.RoomDirector director,
            ProjectorRoom room, Consumer<Path> reveal, SavedFilters filters, SavedViews views, Watch watch) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.look = look;
        this.reveal = reveal;
        this.director = director;
        this.openRoom = room::open;
        this.watch = watch;
        this.filters = filters;
        this.zone = store.clock().getZone();
        this.sessions = new SessionStore(store);
        this.kpis = new KpisAtHand(store, () -> OwnLog.read(store));
        this.plan = new AtHand<>(store, ScorecardReader.TABLES, scorecards()::scorecard);
        this.rhythm = new AtHand<>(store, RhythmReader.TABLES, new RhythmReader(store)::rhythm);
        Conditions conditions = Measured.by(store);
        AtHand<GateBook> written = new AtHand<>(store, GateReader.TABLES,
                new GateReader(store, conditions)::written);
        this.gates = () -> written.get().measured(conditions, store.clock().instant());
        this.reports = new Reports(store, watch, plan, kpis, gates, background, desk, reveal, pdf);
        this.papers = new Papers(store, watch, background, desk, reveal, pdf, director, room::open);
        this.shelf = new Bookshelf(store, background, desk, reveal, pdf, view -> {
            room.open();
            director.show(view);
        });
        this.rightsTools = new RightsTools(store, new RightsStore(store), background, desk, director, room::open,
                reveal);
        this.boardTools = new BoardTools(views, director, room::open, reveal);
        this.rhythmTools = new RhythmTools(rhythm,
                new MeetingMaker(store, OpenWork.live(store, kpis, gates, watch::signals), sessions::page), director,
                room::open, reveal);
        this.sessionTools = new SessionTools(store, sessions, background, desk, zone, director, room,
                new SessionPapers(desk), rightsTools.rights()::matrices, rooms(), new BoardReader(store)::inbox);
    }

    private RoomFeeds rooms() {
        return new RoomFeeds(show -> BoardRoom.follow(store, background, show),
                show -> ScoreRoom.scorecard(store, background, plan, show),
                show -> ScoreRoom.wall(store, background, kpis, show),
                show -> GateRoom.follow(store, background, gates, book -> show.accept(gateCards(book))),
                show -> WeekRoom.follow(store, background, rhythm, show),
                show -> SignalRoom.wall(signalsModel(), show));
    }

    /** Every gate by its title, alone and with each release that is worked on; all of them for any other topic. */
    private static TopicCards gateCards(GateBook book) {
        List<TopicCards.Named> cards = new ArrayList<>();
        for (Gate gate : book.gates()) {
            cards.add(new TopicCards.Named(gate.title(), GateCard.of(book.judge(gate, book.current()))));
            book.facts().releases().stream().filter(each -> each.isRunning(book.facts().today()))
                    .map(each -> book.judge(gate, each))
                    .forEach(each -> cards.add(new TopicCards.Named(each.title(), GateCard.of(each))));
        }
        return new TopicCards(GateCard.all(book, book.current()), cards);
    }

    List<Route> routes(Command importGuide, List<SettingsView.Fact> facts, Consumer<String> openLink) {
        List<Route> all = new ArrayList<>(List.of(
                Route.room("today", "Today", "fth-sun", "Shortcut+1",
                        () -> new TodayView(new TodayViewModel(store,
                                new TodayReader(store, new DecisionLists(store)::decisions), background, desk,
                                store.clock(), this::run).counting(() -> scorecards().settings())
                                .lookingAhead(AheadReader.tables(),
                                        new AheadReader(store, rhythm, gates, scorecards())::read),
                                importGuide)),
                Route.room("sessions", "Sessions", "fth-calendar", "Shortcut+2",
                        () -> new SessionsScreen(sessionTools, importGuide)),
                Route.room("decisions", "Decisions", "fth-git-branch", "Shortcut+3", () -> decisions(openLink)),
                Route.room("board", "Board", "fth-bar-chart-2", "Shortcut+4", this::board),
                Route.page("rfe", "Request", "fth-bar-chart-2", "board", id -> board().atRfe(UUID.fromString(id))),
                Route.page("deal", "Deal", "fth-zap", "board", id -> board().atDeal(UUID.fromString(id))),
                Route.page("deal-new", "Deal", "fth-zap", "board", id -> board().askingFor(UUID.fromString(id))),
                Route.page("triage", "Triage", "fth-inbox", "board",
                        _ -> new TriageView(new BoardModel(store, background, desk))),
                Route.room("scorecard", "Scorecard", "fth-flag", "Shortcut+5", () -> scorecard(openLink)),
                Route.page("outcome", "Outcome", "fth-flag", "scorecard",
                        id -> scorecard(openLink).atOutcome(UUID.fromString(id))),
                Route.page("checkpoint", "Checkpoint", "fth-flag", "scorecard",
                        id -> scorecard(openLink).atCheckpoint(UUID.fromString(id))),
                Route.page("kpi", "KPI", "fth-activity", "scorecard",
                        id -> scorecard(openLink).atKpi(UUID.fromString(id))),
                Route.page("track", "Track", "fth-git-commit", "scorecard",
                        id -> scorecard(openLink).atTrack(UUID.fromString(id))),
                Route.page("promise", "Promise", "fth-message-circle", "scorecard",
                        id -> scorecard(openLink).atPromise(UUID.fromString(id))),
                Route.page("promises", "Promises", "fth-message-circle", "scorecard",
                        _ -> scorecard(openLink).at(ScorecardView.PROMISES)),
                Route.page("scorecard-pages", "Scorecard", "fth-printer", "scorecard", _ -> reports.scorecard()),
                Route.page("kpi-pages", "KPI report", "fth-printer", "scorecard", _ -> reports.kpis()),
                Route.room("rhythm", "Rhythm", "fth-repeat", "Shortcut+6", this::rhythm),
                Route.page("cadence", "Cadence", "fth-repeat", "rhythm",
                        id -> rhythm().atCadence(UUID.fromString(id))),
                Route.page("meeting", "Meeting", "fth-repeat", "rhythm", id -> rhythm().atMeeting(
                        UUID.fromString(id.replaceFirst("/.*", "")), LocalDate.parse(id.replaceFirst(".*/", "")))),
                Route.room("gates", "Gates", "fth-check-square", "Shortcut+G", () -> gates(openLink)),
                Route.page("gate", "Gate", "fth-check-square", "gates",
                        id -> gates(openLink).atGate(UUID.fromString(id))),
                Route.page("release", "Release", "fth-package", "gates",
                        id -> gates(openLink).atRelease(UUID.fromString(id))),
                Route.page("releases", "Releases", "fth-package", "gates", _ -> gates(openLink).atReleases()),
                Route.page("stage", "Stage", "fth-fast-forward", "gates",
                        id -> gates(openLink).atStage(UUID.fromString(id))),
                Route.page("incident", "Incident", "fth-life-buoy", "gates",
                        id -> gates(openLink).atIncident(UUID.fromString(id))),
                Route.page("ship-sheet", "Ship sheet", "fth-printer", "gates", id -> reports.shipSheet(id)),
                Route.page("rhythm-pages", "Rhythm pages", "fth-printer", "rhythm",
                        _ -> new PagesView("Rhythm", edition -> RhythmSheet.page(rhythm.get(),
                                edition, LocalDate.now(store.clock()), dates()), pdf, background, desk, reveal)),
                Route.room("signals", "Signals", "fth-activity", "Shortcut+7", this::signals),
                Route.page("slo", "Objective", "fth-target", "signals",
                        id -> new SloView(signalsModel(), UUID.fromString(id))),
                Route.page("wall", "Wall", "fth-grid", "signals", id -> signals().atWall(UUID.fromString(id))),
                Route.page("source", "Source", "fth-radio", "signals",
                        id -> signals().atSource(UUID.fromString(id))),
                Route.page("slo-report", "SLO report", "fth-printer", "signals",
                        period -> reports.promises(period, false)),
                Route.page("live-site", "Live-site review", "fth-printer", "signals",
                        period -> reports.promises(period, true)),
                Route.room("library", "Library", "fth-book-open", "Shortcut+9", shelf::room),
                Route.page("decision", "Decision", "fth-git-branch", "decisions",
                        id -> decisions(openLink).atDecision(UUID.fromString(id))),
                Route.page("action", "Action", "fth-check-square", "decisions",
                        id -> decisions(openLink).atAction(UUID.fromString(id))),
                Route.page("matrices", "Rights", "fth-grid", "decisions", _ -> decisions(openLink).atRights()),
                Route.page("matrix", "Matrix", "fth-grid", "decisions",
                        id -> new MatrixView(rightsTools, UUID.fromString(id))),
                Route.page("matrix-pages", "Matrix pages", "fth-printer", "decisions", id -> matrixPages(id)),
                Route.foot("settings", "Settings", "fth-settings", "Shortcut+Comma",
                        () -> new SettingsView(look, facts)),
                Route.page("actions", "Actions", "fth-check-square", "decisions", _ -> decisions(openLink).atActions()),
                Route.page("session", "Session", "fth-calendar", "sessions",
                        id -> new SessionScreen(sessionTools, UUID.fromString(id.replaceFirst("#.*", "")))
                                .atLine(id.contains("#") ? Integer.parseInt(id.replaceFirst(".*#", "")) : -1)),
                Route.page("pre-read", "Pre-read", "fth-printer", "sessions", id -> pages("Pre-read", id)),
                Route.page("minutes", "Minutes", "fth-file-text", "sessions", id -> pages("Minutes", id)),
                Route.page("council-pack", "Council pack", "fth-book", "sessions", id -> councilPack(id)),
                Route.page("memo", "Memo", "fth-file-text", "decisions", id -> memo(id)),
                Route.page("follow-up", "Follow-up", "fth-users", "decisions", _ -> followUp())));
        all.addAll(all.stream().map(Route::id).toList().indexOf("library"), papers.routes(openLink));
        all.addAll(shelf.routes());
        return all;
    }

    /** What can be made from anywhere. */
    List<Command> making() {
        return Stream.concat(NewMatrices.empty(rightsTools).stream(), NewMatrices.starters(rightsTools).stream())
                .toList();
    }

    private View pages(String title, String id) {
        Dates dates = dates();
        return new PagesView(title, edition -> {
            SessionPage page = sessions.page(UUID.fromString(id)).orElseThrow();
            return title.equals("Minutes") ? Minutes.page(page, edition, dates) : PreRead.page(page, edition, dates);
        }, pdf, background, desk, reveal);
    }

    private View councilPack(String id) {
        return new PagesView("Council pack", edition -> {
            SessionPage page = sessions.page(UUID.fromString(id)).orElseThrow();
            return CouncilPack.page(page, new MemoStore(store).memos(CouncilPack.decisions(page)), edition, dates());
        }, pdf, background, desk, reveal);
    }

    private View memo(String id) {
        return new PagesView("Decision memo",
                edition -> new MemoStore(store).memo(UUID.fromString(id)).orElseThrow().page(edition, dates()), pdf,
                background, desk, reveal);
    }

    private View followUp() {
        return new PagesView("Follow-up", _ -> new FollowUp(new DecisionLists(store).actions())
                .page(LocalDate.now(store.clock()), dates()), pdf, background, desk, reveal);
    }

    private Dates dates() {
        return new Dates(zone, Locale.getDefault());
    }

    private View matrixPages(String id) {
        return new PagesView("Rights matrix",
                edition -> MatrixPage.of(rightsTools.rights().matrix(UUID.fromString(id)).orElseThrow(), edition), pdf,
                background, desk, reveal);
    }

    private void run(UUID session) {
        sessions.meeting().start(session);
        desk.go(Place.of("session", session.toString()));
    }

    private DecisionsView decisions(Consumer<String> openLink) {
        return new DecisionsView(
                new DecisionsViewModel(store, new DecisionLists(store), background, desk, store.clock(), filters)
                        .opening(openLink),
                new RightsList(rightsTools));
    }

    private BoardView board() {
        return new BoardView(new BoardModel(store, background, desk), boardTools);
    }

    private ScorecardView scorecard(Consumer<String> openLink) {
        return new ScorecardView(new ScorecardModel(store, background, desk,
                new ScorecardTools(plan, kpis, director, openRoom, openLink)));
    }

    private ScorecardReader scorecards() {
        return new ScorecardReader(store, () -> OwnLog.read(store));
    }

    private RhythmView rhythm() {
        return new RhythmView(new RhythmModel(store, background, desk, rhythmTools));
    }

    private GatesView gates(Consumer<String> openLink) {
        return new GatesView(new GatesModel(store, background, desk,
                new GateTools(gates, boardTools.director(), boardTools.openRoom(), openLink)));
    }

    private SignalsView signals() {
        return new SignalsView(signalsModel());
    }

    private SignalsModel signalsModel() {
        return new SignalsModel(store, background, desk, new SignalsTools(watch, director, openRoom,
                new GuideImport(store, background, desk)), kpis);
    }
}
