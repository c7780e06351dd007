package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.Decider;
import app.wheelhouse.rhythm.gate.Facts;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Paper;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.store.GateEdits;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Gates, releases, stages and incidents as their screens show them, judged anew whenever something changes or time passes. */
public final class GatesModel {
    private static final Duration BEAT = Duration.seconds(30);
    private final Store store;
    private final GateTools tools;
    private final GateReader reader;
    private final GateEdits edits;
    private final Background background;
    private final Desk desk;
    private final Rows<GateRow> gates = new Rows<>(GateRow::id,
            row -> Rows.words(row.gate().title(), row.gate().purpose(), row.verdict().label()));
    private final Rows<ReleaseRow> releases = new Rows<>(ReleaseRow::id,
            row -> Rows.words(row.release().title(), row.train(), row.phase().label()));
    private final Rows<StageRow> stages = new Rows<>(StageRow::id,
            row -> Rows.words(row.stage().title(), row.stage().step().label()));
    private final Rows<IncidentRow> incidents = new Rows<>(IncidentRow::id,
            row -> Rows.words(row.incident().title(), row.debt().label()));
    private final ReadOnlyObjectWrapper<GateBook> book;
    private final ReadOnlyObjectWrapper<@Nullable Release> release = new ReadOnlyObjectWrapper<>();
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> tick()));
    private List<String> pages = List.of();
    private volatile @Nullable UUID wanted;
    private @Nullable Live<Read> live;

    /** What is read. */
    private record Read(Shown shown, @Nullable UUID wanted, List<String> pages) {
    }

    /** Shows nothing until it is opened. */
    public GatesModel(Store store, Background background, Desk desk, GateTools tools) {
        this.store = store;
        this.tools = tools;
        this.background = background;
        this.desk = desk;
        reader = new GateReader(store, Conditions.NONE);
        edits = new GateEdits(store);
        book = new ReadOnlyObjectWrapper<>(new GateBook(List.of(), List.of(), List.of(), List.of(), List.of(),
                Facts.none(store.clock().instant(), store.clock().getZone())));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins to keep everything up to date. */
    public void open() {
        live = Live.of(store.feed(), GateReader.TABLES, background, () -> {
            UUID about = wanted;
            return new Read(Shown.of(tools.book().get(), about), about, reader.pages());
        },
                read -> {
                    pages = read.pages;
                    boolean asked = Objects.equals(wanted, read.wanted);
                    show(asked ? read.shown : Shown.of(read.shown.book, wanted));
                });
        beat.play();
    }

    /** Stops keeping it up to date. */
    public void close() {
        beat.stop();
        if (live != null) {
            live.close();
        }
    }

    /** Judges again by the clock: waivers end, figures age, releases go on. */
    public void tick() {
        GateBook now = book.get().at(store.clock().instant());
        boolean changed = now.gates().stream().anyMatch(gate -> gates.now().stream()
                .filter(row -> row.id().equals(gate.id())).anyMatch(row -> !row.judgement().findings()
                        .equals(now.judge(gate, row.judgement().release()).findings())));
        if (changed || !now.facts().today().equals(book.get().facts().today())) {
            show(Shown.of(now, wanted));
        }
    }

    /** What is shown, judged. */
    private record Shown(GateBook book, @Nullable Release about, List<GateRow> gates, List<ReleaseRow> releases,
            List<StageRow> stages, List<IncidentRow> incidents) {
        static Shown of(GateBook book, @Nullable UUID wanted) {
            Release about = book.release(wanted).orElse(book.current());
            UUID release = about == null ? null : about.id();
            Facts facts = book.facts();
            return new Shown(book, about,
                    book.gates().stream()
                            .map(gate -> new GateRow(book.judge(gate, about), book.frozen(gate.id(), release)))
                            .toList(),
                    facts.releases().reversed().stream().map(each -> row(book, each)).toList(),
                    book.stages().stream().map(each -> new StageRow(each, each.advice(book.verdictFor(each))))
                            .toList(),
                    facts.incidents().stream().map(each -> {
                        Paper page = facts.paper(each.postmortem());
                        return new IncidentRow(each, BudgetPolicy.debt(each, page), page);
                    }).toList());
        }
    }

    private void show(Shown now) {
        book.set(now.book);
        release.set(now.about);
        gates.show(now.gates);
        releases.show(now.releases);
        stages.show(now.stages);
        incidents.show(now.incidents);
    }

    private static ReleaseRow row(GateBook book, Release release) {
        Facts facts = book.facts();
        String train = book.trains().stream().filter(each -> each.id().equals(release.train()))
                .map(each -> each.title()).findFirst().orElse("");
        return new ReleaseRow(release, train, release.phase(facts.today()),
                facts.policy().support(release, facts.releases(), facts.today()),
                facts.policy().endOfLife(release, facts.releases()),
                facts.policy().flags(release, facts.releases(), facts.redList(release.id()), facts.today()),
                facts.redList(release.id()));
    }

    Rows<GateRow> gates() {
        return gates;
    }

    Rows<ReleaseRow> releases() {
        return releases;
    }

    Rows<StageRow> stages() {
        return stages;
    }

    Rows<IncidentRow> incidents() {
        return incidents;
    }

    /** Everything that is shown. */
    ReadOnlyObjectProperty<GateBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    GateBook book() {
        return book.get();
    }

    Facts facts() {
        return book.get().facts();
    }

    /** The release that gates are asked for. */
    ReadOnlyObjectProperty<@Nullable Release> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    @Nullable
    UUID releaseId() {
        Release about = release.get();
        return about == null ? null : about.id();
    }

    /** Asks the gates for another release. */
    void about(@Nullable UUID chosen) {
        wanted = chosen;
        show(Shown.of(book.get(), wanted));
    }

    GateEdits edits() {
        return edits;
    }

    GateTools tools() {
        return tools;
    }

    Desk desk() {
        return desk;
    }

    Days days() {
        return Days.of(store.clock());
    }

    Records records(String type, String noun) {
        return new Records(store, background, desk, type, noun);
    }

    /** The titles of all pages. */
    List<String> pages() {
        return pages;
    }

    List<UUID> everybody() {
        return List.copyOf(facts().people().keySet());
    }

    String nameOf(UUID person) {
        return facts().people().getOrDefault(person, "Somebody");
    }

    /** The types of decision there are, as rows of rights matrices. */
    List<UUID> rights() {
        return List.copyOf(facts().deciders().keySet());
    }

    String right(UUID row) {
        Decider decider = facts().decider(row);
        return decider == null
                ? "A type of decision that is gone"
                : decider.name().isEmpty() ? decider.title() : decider.title() + " – " + decider.name();
    }

    /** What a record that a field refers to is called, for histories. */
    Optional<String> called(UUID id) {
        Decider decider = facts().decider(id);
        return Optional.ofNullable(facts().people().get(id))
                .or(() -> Optional.ofNullable(decider).map(Decider::title))
                .or(() -> book().release(id).map(Release::title)).or(() -> book().gate(id).map(gate -> gate.title()));
    }

    Optional<GateRow> gate() {
        return Optional.ofNullable(gates.selectedProperty().get());
    }

    /** The criteria of the selected gate, in order. */
    List<Criterion> criteria() {
        return gate().map(row -> book().criteriaOf(row.id())).orElse(List.of());
    }

    /** Says what was done and offers to take it back. */
    void say(String what) {
        desk.say(Toast.of(what, Command.of("toast-undo", "Undo", () -> store.undo())));
    }

    void trouble(String sentence) {
        desk.say(Toast.trouble(sentence));
    }

    void go(String route, @Nullable UUID id) {
        desk.go(new Place(route, Objects.toString(id, null)));
    }

    /** Freezes what the selected gate answers. */
    void freeze(@Nullable UUID person) {
        gate().ifPresent(row -> {
            edits.freeze(row.judgement().at(store.clock().instant()), person);
            say("Frozen: " + row.judgement().title() + ", " + row.verdict().label().toLowerCase(
                    java.util.Locale.ROOT));
        });
    }
}
