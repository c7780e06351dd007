package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuidePage;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.TopicKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads the blocks below one session heading, label by label. */
final class SessionReader {
    private static final Pattern CLAUSE = Pattern.compile(";\\s+(?![^(\\[]{0,80}[)\\]])");
    private static final Pattern SAME = Pattern.compile(
            "(?i)(?:the )?same(?: people| attendees| group)? as(?: in)?(?: session)? (\\w{1,3})\\b(?:\\s*,?\\s*(?:plus|and|with)\\s+(.*))?\\.?");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^\\s*> ?");

    private final Markdown markdown;
    private final Ledger ledger;
    private final TopicMaker maker;
    private final SessionDraft draft;
    private final StringBuilder whole = new StringBuilder();
    private boolean labelled;
    private boolean adrift;
    private boolean quoted;
    private Section section = Section.NONE;

    /** What the blocks being read belong to; {@code firstTopic} is the first of its entries, for minutes they share. */
    private record Section(@Nullable Label label, String name, @Nullable Integer minutes, int firstTopic, Lines lines) {
        static final Section NONE = new Section(null, "", null, 0, new Lines(1, 0));

        /** True where the text below the label is kept as it stands. */
        boolean isWhole() {
            return !this.equals(NONE) && (label == null || label == Label.KEPT || label == Label.PLAN);
        }

        Section through(Lines more) {
            return new Section(label, name, minutes, firstTopic, lines.through(more));
        }
    }

    SessionReader(Markdown markdown, Ledger ledger, SessionDraft draft) {
        this.markdown = markdown;
        this.ledger = ledger;
        this.draft = draft;
        maker = new TopicMaker(markdown, ledger);
    }

    /** Reads blocks that stand right below the session's heading or one of its sub-headings. */
    void read(List<Node> blocks) {
        blocks.forEach(this::read);
    }

    /** Says that the session has been read to its end. */
    void finish() {
        close();
    }

    /** A heading inside the session: a label, known or not. */
    void subheading(String words, Lines at) {
        draft.lines = draft.lines.through(at);
        if (words.isEmpty()) {
            close();
            draft.unclear.add(at.from());
        } else {
            start(new LabelLine(words, Label.of(words), ""), at);
        }
    }

    private void read(Node block) {
        Lines at = markdown.lines(block);
        draft.lines = draft.lines.through(at);
        switch (block) {
            case ThematicBreak _ -> {
                close();
                section = Section.NONE;
                adrift = labelled;
            }
            case Paragraph paragraph -> paragraph(paragraph, at);
            case ListBlock _ when section.isWhole() -> keep(asWritten(at), at);
            case ListBlock list -> Markdown.children(list).forEach(this::item);
            case BlockQuote quote -> quote(quote, at);
            case LinkReferenceDefinition _ -> {
            }
            default -> other(at);
        }
    }

    private void paragraph(Paragraph paragraph, Lines at) {
        Optional<LabelLine> line = markdown.label(paragraph);
        boolean strange = line.filter(label -> label.label().isEmpty() && !label.rest().isEmpty()).isPresent();
        boolean content = strange && section.label() != null
                && (section.label() == Label.PLAN || section.label().topics().isPresent());
        if (line.isPresent() && !content) {
            start(line.get(), at);
        } else {
            text(markdown.inline(paragraph), at, false);
        }
    }

    private void start(LabelLine line, Lines at) {
        Label label = line.label().orElse(null);
        boolean planGoesOn = label == Label.PLAN && section.label() == Label.PLAN;
        Entry name = Entry.read(line.name());
        if (!planGoesOn) {
            close();
            section = new Section(label, name.markdown(), name.minutes(), draft.topics.size(), at);
        }
        labelled = true;
        adrift = false;
        ledger.keep(at, label == null ? line.name() : BRACKETS.matcher(line.name()).replaceAll(""), name.taken());
        if (label == null) {
            draft.unclear.add(at.from());
        }
        if (label == Label.PLAN && Words.of(line.name()).size() < 3) {
            keep("**" + line.name() + "**", at);
        }
        if (!line.rest().isEmpty()) {
            text(line.rest(), at, true);
        }
        if (!line.rest().isEmpty() && label != null && (label == Label.ATTENDEES || label.role().isPresent())) {
            section = Section.NONE;
        }
    }

    private void close() {
        if (section.minutes() != null && draft.topics.size() > section.firstTopic()) {
            draft.share(section.minutes(), section.firstTopic());
        }
        if (section.label() == Label.PLAN) {
            String title = (draft.code.isEmpty() ? draft.title : "Session " + draft.code) + ": 30/60/90";
            PageKind kind = PageKind.PLAN;
            draft.pages
                    .add(new GuidePage(kind.word(), title, whole.toString().strip(), kind.hostOnly(), section.lines()));
            draft.addReminder("30/60/90 plan", "On the page “" + title + "”.", section.lines());
        } else if (section.isWhole()) {
            draft.addReminder(Words.tidy(section.name()), whole.toString().strip(), section.lines());
        }
        whole.setLength(0);
        section = Section.NONE;
    }

    private void keep(String text, Lines at) {
        whole.append(text).append("\n\n");
        section = section.through(at);
        ledger.keepWhole(at);
    }

    private void item(Node item) {
        List<Node> blocks = Markdown.children(item);
        if (blocks.isEmpty()) {
            return;
        }
        if (!(blocks.getFirst() instanceof Paragraph first)) {
            blocks.forEach(this::read);
            return;
        }
        String text = markdown.inline(first);
        Lines stands = markdown.lines(first);
        Optional<LabelLine> line = markdown.label(first).filter(label -> label.label().isPresent())
                .filter(label -> labelsItem(text, label));
        if (line.isPresent()) {
            Section around = section;
            start(line.get(), stands);
            blocks.subList(1, blocks.size()).forEach(this::read);
            if (blocks.size() > 1 || !line.get().rest().isEmpty()) {
                close();
                section = around;
            }
        } else if (section.label() == Label.ATTENDEES
                || section.label() != null && section.label().role().isPresent()) {
            text(text, stands, false);
            blocks.subList(1, blocks.size()).forEach(this::read);
        } else {
            Lines all = markdown.lines(item);
            Lines below = new Lines(stands.to() + 1, all.to());
            ledger.keepWhole(below);
            entry(text, asWritten(below), stands, all);
        }
    }

    /** Under a label with entries of its own, only a label for other entries can start a bullet. */
    private boolean labelsItem(String text, LabelLine line) {
        boolean marked = text.startsWith("*") || text.startsWith("_");
        boolean entries = line.label().flatMap(Label::topics).isPresent()
                || line.label().equals(Optional.of(Label.ATTENDEES));
        return marked && (section.equals(Section.NONE) || entries && section.label() != Label.RISKS);
    }

    private void entry(String text, String below, Lines stands, Lines all) {
        Label label = section.label();
        if (label != null && label.topics().isEmpty()) {
            text(below.isEmpty() ? text : text + "\n" + below, all, false);
            return;
        }
        if (label == null && adrift) {
            draft.unclear.add(stands.from());
        }
        TopicKind kind = label == null
                ? adrift ? TopicKind.REMINDER : TopicKind.DISCUSSION
                : label.topics().orElseThrow();
        maker.topic(kind, text, below, stands, all).ifPresent(draft.topics::add);
    }

    /** The lines as they stand, without the marks of a quote around them. */
    private String asWritten(Lines at) {
        String text = markdown.verbatim(at);
        return quoted ? QUOTE_MARK.matcher(text).replaceAll("").strip() : text;
    }

    private void quote(BlockQuote quote, Lines at) {
        String text = QUOTE_MARK.matcher(markdown.verbatim(at)).replaceAll("").strip();
        Optional<LabelLine> label = quote.getFirstChild() instanceof Paragraph first
                ? markdown.label(first).or(() -> LabelLine.readLoosely(markdown.inline(first)))
                : Optional.empty();
        if (section.isWhole() && label.isEmpty()) {
            keep(text, at);
        } else if (label.isPresent()) {
            Section around = section;
            quoted = true;
            start(label.get(), markdown.lines(quote.getFirstChild()));
            Markdown.children(quote).stream().skip(1).forEach(this::read);
            quoted = false;
            close();
            section = around;
        } else {
            boolean entries = section.label() != null
                    && section.label().topics().filter(kind -> !kind.isStep()).isPresent();
            TopicKind kind = entries
                    ? java.util.Objects.requireNonNull(section.label()).topics().orElseThrow()
                    : TopicKind.RECEIPT;
            maker.topic(kind, text.lines().map(String::strip).collect(Collectors.joining(" ")), "", at, at)
                    .ifPresent(draft.topics::add);
        }
    }

    /** A table, code or other block: part of the entry above it, or an entry of its own. */
    private void other(Lines at) {
        String text = asWritten(at);
        if (section.isWhole()) {
            keep(text, at);
            return;
        }
        ledger.keepWhole(at);
        draft.addReminder(section.equals(Section.NONE) ? "From the guide" : Words.tidy(section.name()), text, at);
    }

    private void text(String text, Lines at, boolean afterLabel) {
        Label label = section.label();
        String plain = markdown.plain(text);
        if (section.isWhole()) {
            keep(text, at);
        } else if (label == null || label == Label.PURPOSE) {
            String kept = markdown.links(text).isEmpty() ? plain : text;
            draft.addPurpose(kept);
            ledger.keep(at, kept);
        } else if (label == Label.ATTENDEES || label.role().isPresent()) {
            attendees(plain, label.role().orElse(null), at);
        } else if (label.topics().isPresent()) {
            boolean clauses = afterLabel && label.topics().filter(TopicKind::isStep).isPresent();
            for (String clause : clauses ? CLAUSE.split(text) : new String[]{text}) {
                maker.topic(label.topics().orElseThrow(), clause, "", at, at).ifPresent(draft.topics::add);
            }
        } else {
            field(label, plain, at);
            section = Section.NONE;
        }
    }

    private void attendees(String plain, @Nullable AttendeeRole role, Lines at) {
        Matcher same = SAME.matcher(plain);
        String names = plain;
        if (same.matches()) {
            draft.sameAs = same.group(1);
            names = same.group(2) == null ? "" : same.group(2);
            ledger.keep(at, plain.substring(0, plain.length() - names.length()));
        }
        AttendeeText.Found found = AttendeeText.read(names, role, at);
        draft.attendees.addAll(found.people());
        found.people().forEach(person -> ledger.keep(at, person.name(), person.title(), "the and plus driver host "
                + "facilitator drivers approver approvers contributor contributors input inputs consulted informed"));
    }

    private void field(Label label, String plain, Lines at) {
        if (label == Label.WHERE) {
            draft.place = draft.place.isEmpty() ? plain : draft.place + "; " + plain;
        } else {
            Optional<Minutes> length = Minutes.readLength(plain);
            StartTime time = length.isPresent()
                    ? new StartTime(null, length.get().planned(), true)
                    : StartTime.read(plain);
            boolean again = draft.startsAt != null && time.startsAt() != null
                    || draft.minutes != null && time.minutes() != null;
            if (!again) {
                draft.startsAt = time.startsAt() == null ? draft.startsAt : time.startsAt();
                draft.minutes = time.minutes() == null ? draft.minutes : time.minutes();
            }
            if (again || !time.complete()) {
                draft.unclear.add(at.from());
                draft.addReminder(Words.tidy(section.name()) + ": " + plain, "", at);
            }
        }
        ledger.keep(at, plain);
    }
}
