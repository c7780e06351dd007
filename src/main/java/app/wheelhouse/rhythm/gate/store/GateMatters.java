package app.wheelhouse.rhythm.gate.store;

import static app.wheelhouse.store.gen.Tables.DOCUMENT;

import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.Paper;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.Verdict;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What gates leave open for a meeting: those that are due and what flags the plans of the releases for readiness, the
 * design gates and the designs that are not final for the design review. Only words that the room may see.
 */
public final class GateMatters implements OpenMatters {
    private static final Pattern DESIGN = Pattern.compile("(?i)\\b(pr/?faq|frd|prd|design)\\b");
    private static final int GATE_MINUTES = 8;
    private static final int PLAN_MINUTES = 5;
    private static final int DESIGN_MINUTES = 15;
    private static final int MOST_REASONS = 6;
    private final Store store;
    private final Supplier<GateBook> book;

    /** @param book everything as it is judged now */
    public GateMatters(Store store, Supplier<GateBook> book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public List<Matter> open(Template template, LocalDate on) {
        return switch (template) {
            case READINESS -> readiness(book.get());
            case DESIGN -> designs(book.get());
            case REVIEW, TRIAGE, COUNCIL, STRATEGY, OBJECTIVES, NONE -> List.of();
        };
    }

    private static boolean isOfDesign(Judgement judgement) {
        return DESIGN.matcher(judgement.gate().title()).find();
    }

    private static List<Matter> readiness(GateBook book) {
        List<Matter> matters = new ArrayList<>();
        book.due().stream().filter(each -> !isOfDesign(each)).forEach(each -> matters.add(gate(each)));
        book.facts().releases().stream().filter(each -> each.isRunning(book.facts().today()))
                .forEach(each -> plan(book, each, matters));
        return matters;
    }

    private static void plan(GateBook book, Release release, List<Matter> matters) {
        List<String> flags = book.facts().policy().flags(release, book.facts().releases(),
                book.facts().redList(release.id()), book.facts().today());
        if (!flags.isEmpty()) {
            matters.add(Matter.of(Ids.of("release plan", release.id()), "Plan of " + release.title(), PLAN_MINUTES)
                    .saying(flags.stream().map(each -> "- " + each).collect(Collectors.joining("\n"))));
        }
    }

    private List<Matter> designs(GateBook book) {
        List<Matter> matters = new ArrayList<>();
        book.due().stream().filter(GateMatters::isOfDesign).forEach(each -> matters.add(gate(each)));
        store.read(sql -> sql.select(DOCUMENT.ID, DOCUMENT.TITLE, DOCUMENT.TEXT, DOCUMENT.STATE).from(DOCUMENT)
                .where(DOCUMENT.TITLE.isNotNull()).orderBy(DOCUMENT.POSITION.asc().nullsLast(), DOCUMENT.ID)
                .fetch(row -> new Paper(row.value1(), row.value2(), row.value3() == null ? "" : row.value3(), null,
                        "final".equals(row.value4()))))
                .stream().filter(each -> DESIGN.matcher(each.title()).find()).filter(each -> !each.isFinal())
                .forEach(each -> matters.add(Matter.of(each.id(), "Review: " + each.title(), DESIGN_MINUTES)));
        return matters;
    }

    private static Matter gate(Judgement judgement) {
        UUID release = judgement.releaseId();
        UUID gate = judgement.gate().id();
        UUID id = release == null ? Ids.of("gate due", gate) : Ids.of("gate due", gate, release);
        return new Matter(id, TopicKind.DECISION_WANTED, judgement.title(), reasons(judgement), GATE_MINUTES, null,
                List.of());
    }

    private static String reasons(Judgement judgement) {
        List<Finding> open = judgement.findings().stream().filter(each -> each.verdict() != Verdict.PASS)
                .sorted(java.util.Comparator.comparingInt(each -> each.verdict().rank())).toList();
        List<String> lines = new ArrayList<>(List.of("It says %s now.".formatted(word(judgement.verdict())), ""));
        open.stream().limit(MOST_REASONS).forEach(each -> lines.add("- %s: %s, %s".formatted(
                each.criterion().title(), word(each.verdict()), each.brief())));
        if (open.size() > MOST_REASONS) {
            lines.add("- and " + (open.size() - MOST_REASONS) + " more");
        }
        return String.join("\n", lines).strip();
    }

    private static String word(Verdict verdict) {
        return verdict.label().toLowerCase(Locale.ROOT);
    }
}
