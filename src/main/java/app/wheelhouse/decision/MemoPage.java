package app.wheelhouse.decision;

import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Retold;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Choice;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Footnote;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets a memo: the ask, who decides by when, the options side by side, and what the decision rests on. */
final class MemoPage {
    static final String KIND = "Decision memo";
    private final Memo memo;
    private final DecisionRow row;
    private final Decision decision;
    private final Edition edition;
    private final Dates dates;

    MemoPage(Memo memo, Edition edition, Dates dates) {
        this.memo = memo;
        this.row = memo.row();
        this.decision = row.decision();
        this.edition = edition;
        this.dates = dates;
    }

    Page page() {
        return new Page(KIND, memo.series(), decision.title(), ask(), facts(), day(), "en", edition, mark(), blocks());
    }

    Block.Chapter chapter() {
        return new Block.Chapter(KIND, decision.title(), ask(), facts(), mark(), blocks());
    }

    private String mark() {
        return memo.isFinal() ? "" : Memo.DRAFT;
    }

    private @Nullable LocalDate day() {
        return Stream.of(Optional.ofNullable(decision.decidedOn()), Optional.ofNullable(decision.neededBy()),
                Optional.ofNullable(decision.raisedOn())).flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** What is wanted of the reader, in one sentence; once that was given, what became of it. */
    private String ask() {
        LocalDate on = decision.decidedOn();
        String by = row.by();
        return switch (decision.state()) {
            case PROPOSED -> "The ask: " + wanted();
            case DEFERRED -> "Deferred. The ask: " + wanted();
            case ACCEPTED, REJECTED, DEPRECATED, SUPERSEDED -> decision.state().label()
                    + (by.isBlank() ? "" : " by " + by) + (on == null ? "" : " on " + dates.brief(on)) + ".";
        };
    }

    private String wanted() {
        LocalDate needed = decision.neededBy();
        String who = Parts.names(row.deciders());
        String verb = row.deciders().size() > 1 ? " decide" : " decides";
        String by = needed == null ? "." : " by " + dates.brief(needed) + ".";
        return who.isBlank() ? "somebody is to decide" + by : who + verb + by;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Decides", decides()));
        facts.add(new Fact("By", said(decision.neededBy(), decision.decidedOn() == null ? "no date yet" : "")));
        Door door = decision.door();
        facts.add(new Fact("Door", door == null ? "not said yet" : door.label() + ". " + door.process()));
        facts.add(new Fact("Reversal trigger", decision.reversalTrigger().isBlank()
                ? "none yet"
                : decision.reversalTrigger()));
        facts.add(new Fact("Looked at again", said(decision.reviewOn(), "no date yet")));
        facts.add(new Fact("Roles, " + row.parts().framework().label(), roles()));
        facts.add(new Fact("See also", ties()));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String said(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : dates.brief(day);
    }

    private String decides() {
        List<Part> named = row.parts().deciders();
        if (!named.isEmpty()) {
            return Parts.names(named) + " (" + row.parts().framework().decider() + ")";
        }
        String invited = Parts.names(row.deciders());
        return invited.isBlank() ? "nobody yet" : invited + ", as approver of the session";
    }

    private List<Block> blocks() {
        return Stream.of(missing(), outcome(), context(), options(), recommendation(),
                prose("Consequences", decision.consequences()), prose("Risks", decision.risks()), amendments(),
                unattached()).flatMap(List::stream).toList();
    }

    private List<Block> missing() {
        String lines = memo.missing().stream()
                .map(each -> "- **" + capital(each.label()) + "**: " + lower(each.sentence()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(Memo.DRAFT, "Missing before it can be decided", List.of(), lines,
                        List.of()));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private List<Block> outcome() {
        if (decision.outcome().isBlank() && decision.reason().isBlank()) {
            return List.of();
        }
        String reason = decision.reason().isBlank() ? "" : "**Reason:** " + decision.reason();
        return List.of(new Block.Callout(decision.state().label(), headline(decision.outcome(), "Outcome"), List.of(),
                joined(rest(decision.outcome()), reason), List.of()));
    }

    private List<Block> context() {
        return decision.context().isBlank()
                ? List.of()
                : section("Context", List.of(new Block.Prose(decision.context(), footnotes())));
    }

    private List<Block> options() {
        List<Option> options = decision.choices();
        if (options.isEmpty()) {
            return List.of();
        }
        Optional<Option> chosen = DecisionRules.isDecided(decision.state())
                ? Option.meant(options, decision.outcome())
                : Optional.empty();
        Optional<Option> wanted = Option.meant(options, decision.recommendation());
        List<Choice> choices = options.stream().map(option -> option.choice(mark(option, chosen, wanted))).toList();
        return section("Options", List.of(new Block.Choices(choices)));
    }

    private static String mark(Option option, Optional<Option> chosen, Optional<Option> wanted) {
        if (chosen.isPresent()) {
            return chosen.get().equals(option) ? "chosen" : "";
        }
        return wanted.filter(option::equals).isPresent() ? "recommended" : "";
    }

    private List<Block> recommendation() {
        String text = decision.recommendation();
        return text.isBlank()
                ? List.of()
                : List.of(new Block.Callout("Recommendation", headline(text, "Recommended"), List.of(), rest(text),
                        decision.context().isBlank() ? footnotes() : List.of()));
    }

    /** A first line that is short enough stands alone, as a headline. */
    private static String headline(String text, String otherwise) {
        String first = text.strip().lines().findFirst().orElse("");
        return isHeadline(first) ? first.strip() : otherwise;
    }

    private static String rest(String text) {
        String first = text.strip().lines().findFirst().orElse("");
        return isHeadline(first) ? text.strip().substring(first.length()).strip() : text;
    }

    private static boolean isHeadline(String line) {
        return !line.isBlank() && line.length() <= 160 && !line.matches("[-+*#>|~\\d].*")
                && !line.matches(".*[*`\\[_].*");
    }

    private static List<Block> prose(String title, String markdown) {
        return markdown.isBlank() ? List.of() : section(title, List.of(new Block.Prose(markdown)));
    }

    /** Everybody else with a letter, in the framework's order. */
    private String roles() {
        Parts parts = row.parts();
        String type = parts.inherited() && !row.type().isBlank() ? "  (as in the row “" + row.type() + "”)" : "";
        return parts.framework().letters().stream().filter(letter -> letter.sign() != parts.framework().decider())
                .filter(letter -> !parts.with(letter.sign()).isEmpty())
                .map(letter -> letter.sign() + "\u00a0" + letter.meaning() + ": " + parts.with(letter.sign()).stream()
                        .map(part -> named(part, letter.sign())).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("  ·  ")) + type;
    }

    /** What an Agree is about was said among colleagues. */
    private String named(Part part, char letter) {
        boolean scoped = letter == 'A' && !part.scope().isBlank() && edition == Edition.HOST;
        return scoped ? part.name() + " (on " + part.scope() + ")" : part.name();
    }

    private List<Block> amendments() {
        List<Item> items = row.amendments().stream().map(each -> {
            LocalDate on = each.madeOn();
            String who = memo.people().stream().filter(person -> person.id().equals(each.person()))
                    .map(person -> person.name()).findFirst().orElse("");
            String head = Stream.of(on == null ? "" : dates.brief(on), who).filter(word -> !word.isBlank())
                    .collect(Collectors.joining(", "));
            return new Item(Edition.ROOM, head.isBlank() ? "Amended" : head, "", each.words(), List.of());
        }).toList();
        return items.isEmpty() ? List.of() : section("Amended since", List.of(new Block.Bullets(items)));
    }

    private String ties() {
        Stream<String> session = Stream.of(row.session()).filter(title -> !title.isBlank())
                .map(title -> "Session " + title);
        return Stream
                .concat(session,
                        memo.ties().stream().filter(tie -> edition.shows(tie.audience()))
                                .filter(tie -> !tie.title().isBlank())
                                .map(tie -> tie.name() + ": " + tie.title()
                                        + (tie.audience() == Edition.HOST ? " (host only)" : "")))
                .collect(Collectors.joining("; "));
    }

    /** Receipts stand below the text they support; without any, on their own. */
    private List<Block> unattached() {
        if (!decision.context().isBlank() || !decision.recommendation().isBlank()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Footnote note : footnotes()) {
            Block said = new Block.Quotation(note.text(), note.source());
            blocks.add(note.audience() == Edition.HOST ? new Block.HostOnly(List.of(said)) : said);
        }
        return section("Receipts", blocks);
    }

    private List<Footnote> footnotes() {
        return memo.receipts().stream().flatMap(ground -> footnote(ground).stream()).toList();
    }

    private Optional<Footnote> footnote(Memo.Ground ground) {
        Receipt receipt = ground.receipt();
        return switch (edition) {
            case HOST -> Optional.of(new Footnote(ground.audience(), receipt.title(),
                    Retold.source(receipt, edition, dates)));
            case ROOM -> ground.audience() == Edition.HOST
                    ? Optional.empty()
                    : Retold.toRoom(receipt, memo.people()).map(told -> new Footnote(Edition.ROOM, told.title(),
                            Retold.source(told, edition, dates)));
        };
    }

    private static List<Block> section(String title, List<Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Block.Section(title, blocks));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
