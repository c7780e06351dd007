package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.Bucket;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.Share;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.backlog.Use;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the chosen quarter holds and what is taken of it: in all, by team and by bucket. Capacities and shares are typed
 * where they stand; while something is tried out, a thin bar keeps how it was.
 */
final class CapacityPane extends StackPane {
    private static final int QUARTERS = 4;
    private final BoardModel model;
    private final CapacityEdits edits;
    private final Label total = new Label();
    private final UseBar bar = new UseBar();
    private final Label note = new Label();
    private final CapacityGrid teams;
    private final CapacityGrid buckets;
    private final ScrollPane scroll;
    private final EmptyState empty;
    private boolean stale = true;

    CapacityPane(BoardModel model) {
        this.model = model;
        edits = new CapacityEdits(model);
        setId("capacity");
        teams = new CapacityGrid("team", "Teams", "Add a team", edits);
        buckets = new CapacityGrid("bucket", "Buckets", "Add a bucket", edits);
        total.setId("capacity-total");
        total.getStyleClass().add("heading");
        note.setId("capacity-note");
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        Label rule = new Label(Plan.RULE);
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        rule.getStyleClass().addAll("caption", "subtle", "capacity-rule");
        VBox whole = new VBox(total, bar, note);
        whole.getStyleClass().add("gap-8");
        VBox page = new VBox(whole, teams, buckets, rule);
        page.getStyleClass().addAll("capacity-page", "gap-24");
        StackPane ground = new StackPane(page);
        ground.setAlignment(Pos.TOP_LEFT);
        scroll = new ScrollPane(ground);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty = new EmptyState("fth-users", "Who does the work?",
                "The line falls where capacity ends. Add the teams, then type how many person-months each has in a quarter.",
                Command.of("capacity-first-team", "Add a team", () -> edits.add("team", "New team")));
        empty.setId("capacity-empty");
        getChildren().addAll(scroll, empty);
        model.shownProperty().addListener((_, _, _) -> changed());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && stale) {
                show();
            }
        });
    }

    private void changed() {
        stale = true;
        if (getScene() != null) {
            show();
        }
    }

    private void show() {
        stale = false;
        BoardModel.Shown now = model.shownProperty().get();
        Board board = now.board();
        boolean none = board.frame().teams().isEmpty();
        empty.setVisible(none);
        scroll.setVisible(!none);
        boolean trying = model.triedProperty().get() > 0;
        whole(now, trying);
        teams(now, trying);
        buckets(now, trying);
    }

    private void whole(BoardModel.Shown now, boolean trying) {
        Plan plan = now.plan();
        double there = plan.supply().total();
        Use use = Use.of(plan);
        Use kept = trying ? Use.of(now.kept()) : null;
        total.setText(plan.supply().quarter().label() + ": " + Figures.used(plan));
        bar.show(use, there, Math.max(there, Math.max(use.months(), kept == null ? 0 : kept.months())), kept);
        Optional<Rfe> firstOut = plan.firstOut().flatMap(now.board()::row).map(row -> row.rfe());
        Double tooMuch = plan.over().get(Optional.<UUID>empty());
        note.setText(!plan.supply().isKnown()
                ? "Type below how many person-months each team has in " + plan.supply().quarter().label()
                        + "; until then nothing is in and nothing is out."
                : (kept == null
                        ? ""
                        : "Tried out: " + Figures.months(use.months()) + " instead of " + Figures.months(kept.months())
                                + ". ")
                        + Figures.months(use.promised()) + " promised, " + Figures.months(use.fits())
                        + " more fit by rank"
                        + (tooMuch == null ? "" : "; promised " + Figures.months(tooMuch) + " more than there is")
                        + firstOut.map(rfe -> ". First below the line: " + rfe.title()).orElse("") + ".");
    }

    /** The four quarters whose capacities are typed, the chosen one among them. */
    private List<Quarter> quarters() {
        Quarter chosen = model.quarterProperty().get();
        Quarter now = Quarter.of(model.today());
        Quarter first = Stream.iterate(now, Quarter::next).limit(QUARTERS).anyMatch(chosen::equals) ? now : chosen;
        return Stream.iterate(first, Quarter::next).limit(QUARTERS).toList();
    }

    private void teams(BoardModel.Shown now, boolean trying) {
        Board board = now.board();
        Map<Optional<UUID>, Use> uses = Use.by(Rfe::team, now.plan(), board.rfes());
        Map<Optional<UUID>, Use> before = trying ? Use.by(Rfe::team, now.kept(), board.rfes()) : Map.of();
        List<Quarter> quarters = quarters();
        List<Team> all = List.copyOf(board.frame().teams().values());
        double widest = Stream.concat(uses.values().stream().map(Use::months),
                now.plan().supply().months().values().stream()).max(Comparator.naturalOrder()).orElse(1.0);
        List<CapacityGrid.Line> lines = new ArrayList<>();
        for (Team team : all) {
            Optional<UUID> id = Optional.of(team.id());
            Use use = uses.getOrDefault(id, Use.NONE);
            Double there = now.plan().supply().of(team.id());
            Double over = now.plan().over().get(id);
            List<CapacityGrid.Input> inputs = quarters.stream().map(quarter -> {
                Double months = board.frame().supply(quarter).of(team.id());
                return new CapacityGrid.Input(quarter.word(), months == null ? "" : Figures.exact(months),
                        text -> edits.months(team, quarter, text));
            }).toList();
            lines.add(new CapacityGrid.Line(team.id(), team.title(), use, there == null ? 0 : there, widest,
                    trying ? before.getOrDefault(id, Use.NONE) : null, null, null,
                    Figures.number(use.months()) + (there == null ? "" : " of " + Figures.number(there.doubleValue())),
                    over == null ? null : over(over), inputs));
        }
        Use loose = uses.getOrDefault(Optional.<UUID>empty(), Use.NONE);
        if (loose.months() > 0) {
            lines.add(new CapacityGrid.Line(null, "No team", loose, loose.months(), widest, null, null, null,
                    Figures.number(loose.months()), null, List.of()));
        }
        Quarter chosen = model.quarterProperty().get();
        teams.show(quarters.stream().map(Quarter::label).toList(), quarters.indexOf(chosen), lines,
                quarters.stream().map(board.frame()::supply)
                        .map(supply -> supply.isKnown() ? Figures.number(supply.total()) : "").toList(),
                at -> model.quarterProperty().set(quarters.get(at)));
    }

    private static Sign over(double months) {
        return new Sign("fth-alert-octagon", Standing.OFF_TRACK,
                Figures.months(months) + " over");
    }

    private void buckets(BoardModel.Shown now, boolean trying) {
        Board board = now.board();
        double there = now.plan().supply().total();
        Map<Optional<UUID>, Use> uses = Use.by(Rfe::bucket, now.plan(), board.rfes());
        Map<Optional<UUID>, Use> before = trying ? Use.by(Rfe::bucket, now.kept(), board.rfes()) : Map.of();
        List<CapacityGrid.Line> lines = new ArrayList<>();
        for (Share share : now.plan().shares()) {
            Bucket bucket = share.bucket();
            Optional<UUID> id = Optional.of(bucket.id());
            boolean known = now.plan().supply().isKnown();
            lines.add(new CapacityGrid.Line(bucket.id(), bucket.title(), uses.getOrDefault(id, Use.NONE), there,
                    Math.max(there, share.months()), trying ? before.getOrDefault(id, Use.NONE) : null,
                    part(bucket.least(), there), part(bucket.most(), there),
                    known ? Math.round(share.percent()) + " %" : Figures.number(share.months()),
                    known && (bucket.least() != null || bucket.most() != null) ? RfeSigns.of(share.verdict()) : null,
                    List.of(new CapacityGrid.Input("least", percent(bucket.least()),
                            text -> edits.share(bucket, true, text)),
                            new CapacityGrid.Input("most", percent(bucket.most()),
                                    text -> edits.share(bucket, false, text)))));
        }
        Use loose = uses.getOrDefault(Optional.<UUID>empty(), Use.NONE);
        if (loose.months() > 0) {
            lines.add(new CapacityGrid.Line(null, "No bucket", loose, there, Math.max(there, loose.months()), null,
                    null,
                    null, there > 0 ? Math.round(loose.months() * 100 / there) + " %" : Figures.number(loose.months()),
                    null, List.of()));
        }
        buckets.show(List.of("Least %", "Most %"), -1, lines, List.of(), _ -> {
        });
    }

    private static @Nullable Double part(@Nullable Integer percent, double there) {
        return percent == null || there <= 0 ? null : percent * there / 100;
    }

    private static String percent(@Nullable Integer share) {
        return share == null ? "" : share.toString();
    }

    /** Puts the focus where something is typed. */
    void toFirst() {
        Node first = lookup(".capacity-input");
        if (first != null) {
            first.requestFocus();
        } else {
            requestFocus();
        }
    }
}
