package app.wheelhouse.rhythm.gate;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ship or no-ship on a page: what the gate says and why, each criterion with what it rests on and how old that is, waivers, the
 * plan of the release, and what changed since the verdict was frozen. Evidence and reasons of waivers are for the host.
 */
public final class ShipSheet {
    private final GateBook book;
    private final Judgement judgement;
    private final Edition edition;
    private final Dates dates;

    private ShipSheet(GateBook book, Judgement judgement, Edition edition, Dates dates) {
        this.book = book;
        this.judgement = judgement;
        this.edition = edition;
        this.dates = dates;
    }

    /** The page of a gate for a release, or for none in particular. */
    public static Page of(GateBook book, Gate gate, @Nullable Release release, Edition edition, Dates dates) {
        return new ShipSheet(book, book.judge(gate, release), edition, dates).page();
    }

    private Page page() {
        Facts facts = book.facts();
        Release release = judgement.release();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Callout(judgement.verdict().label(), headline(), List.of(), reasons(), List.of()));
        if (!judgement.findings().isEmpty()) {
            blocks.add(new Block.Section("Criteria", List.of(criteria())));
        }
        waivers().ifPresent(blocks::add);
        if (release != null) {
            blocks.add(new Block.Section("Release " + release.title(), plan(release)));
        }
        BudgetState budget = book.budget();
        blocks.add(new Block.Section("Error budget", List.of(new Block.Prose(
                "**" + budget.standing().label() + ".** " + escaped(budget.why())),
                new Block.Prose(BudgetPolicy.RULE))));
        frozen().ifPresent(blocks::add);
        List<Fact> particulars = new ArrayList<>();
        particulars.add(new Fact("Verdict", judgement.verdict().label() + ". " + judgement.verdict().meaning()));
        particulars.add(new Fact("Decides", judgement.decider() == null || judgement.decider().name().isEmpty()
                ? "nobody, as the rights matrices stand"
                : judgement.decider().name()));
        particulars.add(new Fact("Asked",
                dates.full(dates.day(judgement.at())) + ", " + dates.time(judgement.at())));
        if (release != null && release.gaOn() != null) {
            particulars.add(new Fact("Available", dates.full(release.gaOn())));
        }
        return new Page("Ship sheet", "", judgement.title(),
                judgement.gate().purpose().lines().findFirst().orElse("Ship or no-ship"), particulars, facts.today(),
                "en", edition, blocks);
    }

    private String headline() {
        return switch (judgement.verdict()) {
            case PASS -> "Ship";
            case WARN -> "Ship, with a warning";
            case WAIVED -> "Ship on the word of whoever waived";
            case FAIL, NO_DATA -> "No ship";
        };
    }

    /** The reasons; for the room without anybody's own words. */
    private String reasons() {
        if (judgement.findings().isEmpty()) {
            return "It has no criteria.";
        }
        List<String> lines = judgement.findings().stream().filter(each -> each.verdict() != Verdict.PASS)
                .map(each -> "- " + escaped(each.criterion().title()) + ": " + escaped(why(each))).toList();
        return lines.isEmpty() ? "Every criterion is met." : String.join("\n", lines);
    }

    private String why(Finding finding) {
        return edition == Edition.HOST ? finding.why() : finding.brief();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    private Block criteria() {
        return new Block.Table("What the gate asks, what each answers and how old that is",
                List.of(Column.words("Criterion"), Column.tight("Says"), Column.words("Because"),
                        Column.tight("As of")),
                judgement.findings().stream().map(each -> new Row(Edition.ROOM, false, List.of(
                        new Cell(each.criterion().title(), kind(each.criterion()), List.of()),
                        Cell.of(each.verdict().label()), Cell.of(why(each)),
                        new Cell(each.at() == null ? "never" : dates.brief(dates.day(each.at())),
                                each.at() == null ? "" : each.age(judgement.at()) + " old", List.of()))))
                        .toList());
    }

    private static String kind(Criterion criterion) {
        String kind = criterion.kind().isCondition() || criterion.kind() == CriterionKind.DOCUMENT
                ? criterion.asks()
                : criterion.kind().label();
        return criterion.advised() ? kind + ", advised" : kind;
    }

    private java.util.Optional<Block> waivers() {
        List<Row> rows = judgement.findings().stream().filter(each -> each.waiver() != null).map(each -> {
            Waiver waiver = Objects.requireNonNull(each.waiver());
            String flaw = waiver.flaw(judgement.decider(), book.facts().today());
            return new Row(Edition.ROOM, false, List.of(
                    new Cell(each.criterion().title(), edition == Edition.HOST ? waiver.reason() : "", List.of()),
                    Cell.of(book.facts().name(waiver.decidedBy())), Cell.of(day(waiver.expiresOn())),
                    Cell.of(flaw.isEmpty() ? "holds" : flaw)));
        }).toList();
        return rows.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Block.Section("Waivers", List.of(new Block.Table(
                        "What the gate goes without, and until when", List.of(Column.words("Criterion"),
                                Column.words("Decided by"), Column.tight("Until"), Column.words("Stands")),
                        rows))));
    }

    private List<Block> plan(Release release) {
        Facts facts = book.facts();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table("Its dates", List.of(Column.words("What"), Column.tight("When")), List.of(
                Row.of("Work begins", day(release.beginsOn())), Row.of("Code freeze", day(release.freezeOn())),
                Row.of("Golden Run", day(release.goldenRunOn())),
                Row.of("General availability", day(release.gaOn())),
                Row.of("End of support", day(facts.policy().endOfLife(release, facts.releases()))))));
        List<LateChange> red = facts.redList(release.id());
        List<String> flags = facts.policy().flags(release, facts.releases(), red, facts.today());
        if (!flags.isEmpty()) {
            blocks.add(new Block.Bullets(flags.stream().map(Item::of).toList()));
        }
        if (!red.isEmpty()) {
            blocks.add(new Block.Table("Red list: what is to go in after the freeze", List.of(Column.words("Change"),
                    Column.tight("Priority"), Column.tight("Door"), Column.tight("State")),
                    red.stream().map(each -> Row.of(each.title(), each.priority() + (each.security()
                            ? " security"
                            : ""), each.door() == null ? "not said" : each.door().label(), each.state().label()))
                            .toList()));
        }
        return blocks;
    }

    private java.util.Optional<Block> frozen() {
        List<FrozenVerdict> frozen = book.frozen(judgement.gate().id(), judgement.releaseId());
        if (frozen.isEmpty()) {
            return java.util.Optional.empty();
        }
        FrozenVerdict last = frozen.getFirst();
        String who = last.person() == null ? "" : " by " + book.facts().name(last.person());
        List<String> changes = last.changedSince(judgement);
        List<Item> items = new ArrayList<>();
        items.add(Item.of("%s on %s, %s%s. SHA-256 %s…%s".formatted(last.outcome().label(),
                dates.brief(dates.day(last.at())), dates.time(last.at()), who, last.code(),
                last.isIntact() ? "" : " (does not match: it was altered)")));
        if (changes.isEmpty()) {
            items.add(Item.of("Nothing has changed since."));
        } else if (edition == Edition.HOST) {
            changes.forEach(each -> items.add(Item.of(each)));
        } else {
            items.add(Item.of(changes.size() == 1
                    ? "One thing has changed since."
                    : changes.size() + " things have changed since."));
        }
        return java.util.Optional.of(new Block.Section("Frozen verdict", List.of(new Block.Bullets(items))));
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "not said" : dates.brief(date);
    }
}
