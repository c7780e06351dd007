package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuidePage;
import app.wheelhouse.intake.guide.Guide.GuideReceipt;
import app.wheelhouse.intake.guide.Guide.GuideRisk;
import app.wheelhouse.intake.guide.Guide.GuideSeries;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Markdown guide as people and assistants write it. No line is lost: whatever does not end up in a session, a
 * page or a series is listed with its number and kept on a page called "Unfiled".
 */
public final class GuideParser {
    private static final Lines NOWHERE = new Lines(1, 0);

    private final String name;
    private final PreparedText text;
    private final Markdown markdown;
    private final Ledger ledger;
    private final List<Chapter> chapters;
    private final Outline outline;
    private final Map<Integer, GuideSeries> series = new LinkedHashMap<>();
    private final Map<SessionDraft, Integer> sessions = new LinkedHashMap<>();
    private final List<GuidePage> pages = new ArrayList<>();
    private final List<GuideRisk> risks = new ArrayList<>();
    private final List<GuideReceipt> receipts = new ArrayList<>();
    private final TreeSet<Integer> unclear = new TreeSet<>();
    private @Nullable SessionReader reader;
    private @Nullable PageDraft page;

    private GuideParser(String name, String text) {
        this.name = name;
        this.text = new PreparedText(text);
        markdown = new Markdown(this.text);
        ledger = new Ledger(this.text.lines());
        chapters = Chapter.of(markdown);
        outline = new Outline(markdown, chapters);
    }

    /**
     * @param name what to call the guide where it has no heading: the file's name without its ending
     * @param text the guide; any line ends
     */
    public static Guide parse(String name, String text) {
        return new GuideParser(name, text).read();
    }

    private Guide read() {
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            switch (outline.role(i)) {
                case PREAMBLE -> preamble(chapter);
                case SERIES -> startSeries(i, chapter);
                case SESSION -> startSession(i, chapter);
                case PART_OF_SESSION -> partOfSession(chapter);
                case PAGE -> page(chapter);
            }
        }
        closePage();
        closeSession();
        Map<String, SessionDraft> byCode = new HashMap<>();
        List<GuideSession> finished = new ArrayList<>();
        List<Integer> order = List.copyOf(series.keySet());
        sessions.forEach((draft, at) -> {
            finished.add(draft.finish(order.indexOf(at), byCode));
            byCode.put(draft.code, draft);
            pages.addAll(draft.pages);
            unclear.addAll(draft.unclear);
        });
        unfiled();
        List<NotUnderstood> listed = unclear.stream().map(line -> new NotUnderstood(line, text.lines().get(line - 1)))
                .toList();
        return new Guide(title(), List.copyOf(series.values()), finished, pages, risks, receipts, listed);
    }

    private String title() {
        return chapters.stream().filter(chapter -> chapter.level() == 1 && !chapter.heading().isEmpty()).findFirst()
                .map(Chapter::heading).orElse(name);
    }

    /** Paragraphs before the first heading introduce the guide; a list there has lost its heading. */
    private void preamble(Chapter chapter) {
        page = new PageDraft(PageKind.OVERVIEW, name, 0, NOWHERE, NOWHERE);
        for (Node block : chapter.body()) {
            if (block instanceof Paragraph) {
                page = page.through(markdown.lines(block));
            } else {
                break;
            }
        }
        closePage();
    }

    private void startSeries(int i, Chapter chapter) {
        closePage();
        closeSession();
        String heading = chapter.heading().replaceFirst("(?i)^series\\s+\\w{1,3}\\s*[.:)–—|-]+\\s*(?=\\S)", "");
        ledger.keep(chapter.lines(), heading, chapter.heading());
        StringBuilder purpose = new StringBuilder();
        Lines lines = chapter.lines();
        int intro = 0;
        while (intro < chapter.body().size() && isProse(chapter.body().get(intro))) {
            Node paragraph = chapter.body().get(intro++);
            String plain = markdown.plain(markdown.inline(paragraph));
            purpose.append(purpose.isEmpty() ? "" : "\n\n").append(plain);
            ledger.keep(markdown.lines(paragraph), plain);
            lines = lines.through(markdown.lines(paragraph));
        }
        series.put(i, new GuideSeries(Words.tidy(heading), purpose.toString(), lines));
        List<Node> rest = chapter.body().subList(intro, chapter.body().size());
        if (rest.stream().anyMatch(block -> !(block instanceof ThematicBreak))) {
            restOfSeries(chapter, heading, rest);
        }
    }

    private void restOfSeries(Chapter chapter, String heading, List<Node> rest) {
        String label = rest.getFirst() instanceof Paragraph first
                ? LabelLine.read(markdown.inline(first)).map(LabelLine::name).orElse("")
                : "";
        PageKind kind = PageKind.ofHeading(label.isEmpty() ? heading : label);
        String title = label.isEmpty() ? Words.tidy(heading) : Words.tidy(heading) + ": " + label;
        page = new PageDraft(kind, title, chapter.level(), NOWHERE, NOWHERE);
        rest.forEach(this::addToPage);
        closePage();
    }

    private boolean isProse(Node block) {
        return block instanceof Paragraph && LabelLine.read(markdown.inline(block)).isEmpty();
    }

    private void startSession(int i, Chapter chapter) {
        closePage();
        closeSession();
        int at = outline.seriesOf(i);
        if (at < 0) {
            series.computeIfAbsent(at, _ -> new GuideSeries(title(), "", chapter.lines()));
        }
        SessionDraft draft = new SessionDraft(chapter, ledger);
        sessions.put(draft, at);
        reader = new SessionReader(markdown, ledger, draft);
        reader.read(chapter.body());
    }

    private void closeSession() {
        if (reader != null) {
            reader.finish();
        }
        reader = null;
    }

    private void partOfSession(Chapter chapter) {
        if (reader != null) {
            reader.subheading(chapter.heading(), chapter.lines());
            reader.read(chapter.body());
        }
    }

    private void page(Chapter chapter) {
        closeSession();
        PageKind kind = PageKind.ofHeading(chapter.heading());
        if (chapter.heading().isEmpty()) {
            unclear.add(chapter.lines().from());
        }
        if (page != null && (chapter.heading().isEmpty() || page.takes(chapter, kind))) {
            page = page.through(chapter.lines());
        } else {
            closePage();
            boolean first = pages.isEmpty() && sessions.isEmpty() && chapter.level() == 1 && kind == PageKind.PAGE;
            String heading = chapter.heading().isEmpty() ? "Untitled" : Words.tidy(chapter.heading());
            page = new PageDraft(first ? PageKind.OVERVIEW : kind, heading, chapter.level(), chapter.lines(), NOWHERE);
        }
        chapter.body().forEach(this::addToPage);
        new LibraryReader(markdown, ledger).read(page.kind(), chapter.body(), risks, receipts);
    }

    private void addToPage(Node block) {
        if (page != null) {
            page = page.through(markdown.lines(block));
        }
    }

    private void closePage() {
        PageDraft done = page;
        if (done != null && !done.isEmpty()) {
            pages.add(done.finish(markdown));
            ledger.keepWhole(done.text());
            ledger.keep(done.heading(), done.title());
        }
        page = null;
    }

    private void unfiled() {
        unclear.addAll(ledger.left());
        if (unclear.isEmpty()) {
            return;
        }
        String kept = unclear.stream().map(line -> "Line " + line + ":\n\n" + text.lines().get(line - 1))
                .collect(Collectors.joining("\n\n"));
        pages.add(new GuidePage(PageKind.UNFILED.word(), "Unfiled", kept, true,
                new Lines(unclear.first(), unclear.last())));
    }
}
