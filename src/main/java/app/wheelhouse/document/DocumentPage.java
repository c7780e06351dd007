package app.wheelhouse.document;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.ReadingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Draws a document with its live parts in one edition. */
public final class DocumentPage {
    private final DocumentFile file;
    private final Edition edition;
    private final Dates dates;
    private final LocalDate today;
    private final String references;
    private final Manuscript manuscript;

    private DocumentPage(DocumentFile file, Edition edition, LocalDate today, Dates dates) {
        this.file = file;
        this.edition = edition;
        this.today = today;
        this.dates = dates;
        manuscript = Manuscript.of(file.document().text());
        references = manuscript.parts().stream().filter(part -> part.kind() == Manuscript.Kind.REFERENCE)
                .map(Manuscript.Part::text).collect(Collectors.joining("\n"));
    }

    /** The whole page. */
    public static Page of(DocumentFile file, Edition edition, LocalDate today, Dates dates) {
        return new DocumentPage(file, edition, today, dates).page();
    }

    private Page page() {
        Document document = file.document();
        List<Block> blocks = blocks();
        Instant frozen = document.frozenAt();
        return new Page(kindLabel(document.kind()), "", title(document), discreet(document.purpose()), facts(blocks),
                frozen == null ? today : dates.day(frozen), "en", edition, document.state().mark(), blocks);
    }

    /** What a kind is called above its title. */
    public static String kindLabel(String kind) {
        String word = kind.isBlank() || kind.equals("page") ? "document" : kind.replace('_', ' ');
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private String title(Document document) {
        return document.title().isBlank() ? "Untitled" : discreet(document.title());
    }

    private String discreet(String words) {
        return edition == Edition.ROOM ? file.discretion().forRoom(words) : words;
    }

    private List<Fact> facts(List<Block> blocks) {
        List<Fact> facts = new ArrayList<>();
        Document document = file.document();
        List<String> given = file.signoffs().stream().filter(each -> each.covers(document.text()))
                .map(Signoff::name).toList();
        List<String> awaited = file.signoffs().stream().filter(each -> !each.covers(document.text()))
                .map(Signoff::name).toList();
        if (!given.isEmpty()) {
            facts.add(new Fact("Approved by", String.join(", ", given)));
        }
        if (!awaited.isEmpty()) {
            facts.add(new Fact("Awaits", String.join(", ", awaited)));
        }
        Instant frozen = document.frozenAt();
        if (frozen != null) {
            facts.add(new Fact("Figures as of", dates.brief(dates.day(frozen)) + ", " + dates.time(frozen)));
        }
        if (!blocks.isEmpty()) {
            facts.add(new Fact("Reading time", ReadingTime.of(blocks)));
        }
        return facts;
    }

    /** Blocks below sections, however deep headings go. */
    private List<Block> blocks() {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(0, ""));
        boolean first = true;
        for (Manuscript.Part part : manuscript.parts()) {
            if (part.kind() == Manuscript.Kind.HEADING) {
                if (!(first && Manuscript.folded(part.text()).equals(Manuscript.folded(file.document().title())))) {
                    while (open.element().level >= part.level()) {
                        close(open);
                    }
                    open.push(new Open(part.level(), discreet(part.text())));
                }
            } else {
                open.element().blocks.addAll(blocks(part));
            }
            first = false;
        }
        while (open.size() > 1) {
            close(open);
        }
        return open.element().blocks;
    }

    private static void close(Deque<Open> open) {
        Open done = open.pop();
        List<Block> blocks = done.blocks.isEmpty() ? List.of(new Block.Prose("")) : done.blocks;
        open.element().blocks.add(new Block.Section(done.title, blocks));
    }

    private List<Block> blocks(Manuscript.Part part) {
        return switch (part.kind()) {
            case GUIDANCE, REFERENCE, HEADING -> List.of();
            case EMBED -> embedded(Embed.read(part.text()));
            case CODE -> List.of(new Block.Prose(discreet(part.text())));
            case HOST -> edition == Edition.ROOM ? List.of() : List.of(new Block.HostOnly(hostBlocks(part.text())));
            case PROSE, TABLE -> part.text().isBlank() ? List.of() : List.of(prose(part.text()));
        };
    }

    private List<Block> hostBlocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Manuscript.of(text).parts().forEach(part -> blocks.addAll(part.kind() == Manuscript.Kind.HEADING
                ? List.of(new Block.Prose("**" + part.text() + "**"))
                : blocks(part)));
        return blocks;
    }

    private Block.Prose prose(String markdown) {
        String text = discreet(inline(markdown));
        return new Block.Prose(references.isEmpty() || !text.contains("[") ? text : text + "\n\n" + references);
    }

    /** Live values within sentences. */
    private String inline(String markdown) {
        Matcher written = Embed.WRITTEN.matcher(markdown);
        StringBuilder out = new StringBuilder();
        while (written.find()) {
            written.appendReplacement(out, Matcher.quoteReplacement(value(Embed.read(written.group()))));
        }
        return written.appendTail(out).toString();
    }

    private String value(Embed embed) {
        return switch (file.embeds().answer(embed, edition)) {
            case Embeds.Shown shown when !shown.value().isBlank() -> escaped(shown.value());
            case Embeds.Shown _ -> "**[" + escaped(embed.source()) + " needs a line of its own]**";
            case Embeds.Missing missing -> "**[" + escaped(missing.reason()) + "]**";
            case Embeds.Withheld withheld -> "[" + escaped(withheld.reason()) + "]";
        };
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\\\`*_\\[\\]<>|{}]", "\\\\$0");
    }

    private List<Block> embedded(Embed embed) {
        return switch (file.embeds().answer(embed, edition)) {
            case Embeds.Shown shown -> {
                List<Block> blocks = new ArrayList<>(shown.blocks());
                if (blocks.isEmpty()) {
                    blocks.add(new Block.Prose(escaped(shown.value())));
                }
                blocks.add(new Block.Prose("*" + escaped(from(shown)) + "*"));
                yield blocks;
            }
            case Embeds.Missing missing -> List.of(new Block.Callout("Not shown", embed.source(), List.of(),
                    escaped(missing.reason()), List.of()));
            case Embeds.Withheld withheld -> List.of(new Block.Prose("*" + escaped(withheld.reason()) + "*"));
        };
    }

    private String from(Embeds.Shown shown) {
        String when = file.document().frozenAt() == null
                ? dates.brief(dates.day(shown.at()))
                : dates.brief(dates.day(shown.at())) + ", " + dates.time(shown.at());
        return "From " + shown.source() + ", " + when + (shown.stale().isBlank() ? "." : ". " + shown.stale());
    }

    /** A section that is being filled. */
    private static final class Open {
        private final int level;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        Open(int level, String title) {
            this.level = level;
            this.title = title;
        }
    }
}
