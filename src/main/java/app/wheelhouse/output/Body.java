package app.wheelhouse.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the content of a page as XHTML, the same for the screen and for paper. */
final class Body {
    private static final String PARAGRAPH_END = "</p>";

    /** Draws what runs along on the pages of a chapter. */
    interface Running {
        /** The head and the foot. */
        String of(String title, String kind, String mark);
    }

    /** An entry of the contents. */
    record Entry(String id, String title) {
    }

    /** Tables of up to so many rows are not divided between pages. */
    private static final int KEPT_TOGETHER = 5;
    /** How many rows of a longer table stay together at its end; at its beginning the style sheet sees to it. */
    private static final int KEPT_ROWS = 2;
    private static final int LONG_CALLOUT = 1200;
    private static final int LONG_ITEM = 500;

    private final StringBuilder out = new StringBuilder();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Footnote> numbered = new ArrayList<>();
    private final boolean paper;
    private final Running running;

    private Body(boolean paper, Running running) {
        this.paper = paper;
        this.running = running;
    }

    /** The parts of a drawn page: its opening (title and facts), its blocks, and the sections they are in. */
    record Drawn(String opening, String blocks, List<Entry> sections) {
    }

    /** Draws the page for a screen, with its footnotes at the end. */
    static Drawn draw(Page page) {
        return draw(page, false, (_, _, _) -> "");
    }

    /** Draws the page for paper, where footnotes stand at the foot of the page. */
    static Drawn draw(Page page, Running running) {
        return draw(page, true, running);
    }

    private static Drawn draw(Page page, boolean paper, Running running) {
        Body opening = new Body(paper, running);
        opening.open(page);
        Body body = new Body(paper, running);
        body.blocks(page.blocks(), 1, false);
        body.endnotes();
        return new Drawn(opening.out.toString(), body.out.toString(), List.copyOf(body.entries));
    }

    private void open(Page page) {
        List<String> eyebrow = new ArrayList<>(List.of(page.kind(), page.series()));
        eyebrow.removeIf(String::isBlank);
        eyebrow(String.join("  ·  ", eyebrow), page.mark());
        out.append("<h1").append(Xml.direction(page.title())).append('>').append(Xml.text(page.title()))
                .append("</h1>\n");
        paragraph("purpose", page.purpose());
        facts(page.facts());
    }

    private void eyebrow(String words, String mark) {
        if (mark.isBlank()) {
            paragraph("eyebrow", words);
        } else {
            out.append("<p class=\"eyebrow\">").append(Xml.text(words)).append("  <span class=\"mark\">")
                    .append(Xml.text(mark)).append("</span></p>\n");
        }
    }

    private void facts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            out.append("<table class=\"facts\"><tbody>\n");
            for (Fact fact : facts) {
                out.append("<tr><th scope=\"row\">").append(Xml.text(fact.name())).append("</th><td")
                        .append(Xml.direction(fact.value())).append('>').append(Xml.text(fact.value()))
                        .append("</td></tr>\n");
            }
            out.append("</tbody></table>\n");
        }
    }

    private void blocks(List<Block> blocks, int level, boolean hostOnly) {
        boolean tag = hostOnly;
        for (Block block : blocks) {
            if (tag && !(block instanceof Block.Section || block instanceof Block.Chapter)) {
                out.append("<p class=\"tag\">host only</p>\n");
                tag = false;
            }
            block(block, level, tag);
        }
    }

    private void block(Block block, int level, boolean hostOnly) {
        switch (block) {
            case Block.Section section -> section(section, level + 1, hostOnly);
            case Block.Chapter chapter -> chapter(chapter, level + 1);
            case Block.Prose prose -> prose(prose, level);
            case Block.Choices choices -> choices(choices, level);
            case Block.Callout callout -> callout(callout, level + 1);
            case Block.Table table -> table(table);
            case Block.Chart chart -> {
                out.append("<div class=\"figure\">\n");
                paragraph("caption", chart.caption());
                out.append(chart.curve().xhtml());
                paragraph("said", chart.said());
                out.append("</div>\n");
            }
            case Block.NoteLines lines -> out.append("<div class=\"lines\">").append("<p class=\"ruled\">\u00a0</p>\n"
                    .repeat(lines.count())).append("</div>\n");
            case Block.Changes changes -> Redline.draw(changes, out);
            case Block.Bullets bullets -> bullets(bullets, level);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.HostOnly host -> {
                out.append("<div class=\"host\">\n");
                blocks(host.blocks(), level, true);
                out.append("</div>\n");
            }
        }
    }

    /** Its own running head and foot come first, so that they are those of its first page already. */
    private void chapter(Block.Chapter chapter, int level) {
        out.append("<div class=\"chapter\">\n");
        if (paper) {
            out.append(running.of(chapter.title(), chapter.kind(), chapter.mark()));
        }
        eyebrow(chapter.kind(), chapter.mark());
        heading(chapter.title(), level);
        out.append("</h").append(level).append(">\n");
        paragraph("purpose", chapter.purpose());
        facts(chapter.facts());
        blocks(chapter.blocks(), level, false);
        out.append("</div>\n");
    }

    private void prose(Block.Prose prose, int level) {
        String text = UserMarkdown.toXhtml(prose.markdown(), level);
        int end = text.stripTrailing().endsWith(PARAGRAPH_END) ? text.lastIndexOf(PARAGRAPH_END) : text.length();
        out.append("<div class=\"prose\">").append(text, 0, end);
        footnotes(prose.footnotes());
        out.append(text, end, text.length()).append("</div>\n");
    }

    private void choices(Block.Choices block, int level) {
        ChoiceTable.draw(block.choices(), Math.min(6, level + 1), out);
    }

    /** Opens a heading and writes its words; what the contents list is given an address. */
    private void heading(String title, int level) {
        String id = "s" + (entries.size() + 1);
        if (level == 2) {
            entries.add(new Entry(id, title));
        }
        out.append("<h").append(level);
        if (level == 2) {
            out.append(" id=\"").append(id).append('"');
        }
        out.append(Xml.direction(title)).append('>').append(Xml.text(title));
    }

    private void section(Block.Section section, int level, boolean hostOnly) {
        heading(section.title(), level);
        if (hostOnly) {
            tag();
        }
        out.append("</h").append(level).append(">\n");
        blocks(section.blocks(), level, false);
    }

    private void callout(Block.Callout callout, int level) {
        out.append("<div class=\"callout").append(callout.markdown().length() > LONG_CALLOUT ? " long" : "")
                .append("\">\n");
        paragraph("label", callout.label());
        out.append("<h").append(level).append(Xml.direction(callout.title())).append('>')
                .append(Xml.text(callout.title()));
        footnotes(callout.footnotes());
        out.append("</h").append(level).append(">\n");
        if (!callout.facts().isEmpty()) {
            out.append("<p class=\"particulars\">");
            for (Fact fact : callout.facts()) {
                out.append("<span class=\"particular\"><span class=\"name\">").append(Xml.text(fact.name()))
                        .append("</span> ").append(Xml.text(fact.value())).append("</span> ");
            }
            out.append("</p>\n");
        }
        markdown(callout.markdown(), level);
        blocks(callout.blocks(), level, false);
        out.append("</div>\n");
    }

    private void table(Block.Table table) {
        out.append(table.rows().size() <= KEPT_TOGETHER ? "<table class=\"grid short\">" : "<table class=\"grid\">");
        if (!table.caption().isBlank()) {
            out.append("<caption>").append(Xml.text(table.caption())).append("</caption>");
        }
        out.append("<thead><tr>");
        List<Integer> widths = widths(table);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            out.append("<th scope=\"col\"").append(style(column));
            if (!widths.isEmpty() && column.setting() == Column.Setting.WORDS) {
                out.append(" style=\"width:").append(widths.get(i)).append("%\"");
            }
            out.append('>').append(Xml.text(column.head())).append("</th>");
        }
        out.append("</tr></thead>\n");
        List<Row> rows = table.rows();
        int tail = tail(rows);
        rows(table, rows.subList(0, tail), "");
        rows(table, rows.subList(tail, rows.size()), " class=\"short\"");
        out.append("</table>\n");
    }

    /** How several columns of words share the page; empty when they need not be told. */
    private static List<Integer> widths(Block.Table table) {
        if (table.columns().stream().filter(each -> each.setting() == Column.Setting.WORDS).count() < 2) {
            return List.of();
        }
        List<List<String>> words = new ArrayList<>(List.of(table.columns().stream().map(Column::head).toList()));
        table.rows().forEach(row -> words.add(row.cells().stream().map(Cell::text).toList()));
        return ColumnWidths.of(words).filter(each -> each.size() == table.columns().size()).orElse(List.of());
    }

    /** Where the rows begin that end a table on one page: two of them at least, and the one before its totals. */
    private static int tail(List<Row> rows) {
        int tail = rows.size();
        while (tail > 0 && rows.get(tail - 1).sum()) {
            tail--;
        }
        return Math.max(0, Math.min(tail - 1, rows.size() - KEPT_ROWS));
    }

    private void rows(Block.Table table, List<Row> rows, String style) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("<tbody").append(style).append(">\n");
        for (Row row : rows) {
            out.append(row.sum() ? "<tr class=\"sum\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean tag = row.audience() == Edition.HOST && table.columns().get(i)
                        .setting() == Column.Setting.WORDS && firstWords(table) == i;
                cell(row.cells().get(i), table.columns().get(i), tag);
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n");
    }

    private static int firstWords(Block.Table table) {
        return table.columns().stream().map(Column::setting).toList().indexOf(Column.Setting.WORDS);
    }

    private void cell(Cell cell, Column column, boolean tag) {
        out.append("<td").append(style(column)).append(Xml.direction(cell.text())).append('>')
                .append(Xml.text(cell.text()));
        footnotes(cell.footnotes());
        if (tag) {
            tag();
        }
        if (cell.bar() != null) {
            out.append(cell.bar().xhtml());
        }
        if (!cell.below().isBlank()) {
            out.append("<div class=\"below\">").append(Xml.text(cell.below())).append("</div>");
        }
        out.append("</td>");
    }

    private static String style(Column column) {
        return " class=\"" + column.setting().name().toLowerCase(Locale.ROOT) + "\"";
    }

    private void bullets(Block.Bullets bullets, int level) {
        out.append("<ul>\n");
        for (Item item : bullets.items()) {
            boolean more = !item.markdown().isBlank();
            out.append("<li").append(more && item.markdown().length() <= LONG_ITEM ? " class=\"short\"" : "")
                    .append(Xml.direction(item.text())).append('>').append(more ? "<p class=\"lead\">" : "<span>")
                    .append(Xml.text(item.text()));
            footnotes(item.footnotes());
            if (!item.state().isBlank()) {
                out.append(" <span class=\"state\">").append(Xml.text(item.state())).append("</span>");
            }
            if (item.audience() == Edition.HOST) {
                tag();
            }
            out.append(more ? "</p>" : "</span>");
            markdown(item.markdown(), level);
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void quotation(Block.Quotation quotation) {
        out.append("<blockquote>");
        paragraph("said", quotation.text());
        paragraph("source", quotation.source());
        out.append("</blockquote>\n");
    }

    private void markdown(String markdown, int level) {
        if (!markdown.isBlank()) {
            out.append("<div class=\"prose\">").append(UserMarkdown.toXhtml(markdown, level)).append("</div>\n");
        }
    }

    private void footnotes(List<Footnote> footnotes) {
        for (Footnote footnote : footnotes) {
            numbered.add(footnote);
            int number = numbered.size();
            if (paper) {
                out.append("<div class=\"footnote\" data-number=\"").append(number).append("\">").append(told(footnote))
                        .append("</div>");
            } else {
                out.append("<sup><a id=\"r").append(number).append("\" href=\"#n").append(number)
                        .append("\" title=\"Receipt ").append(number).append("\">").append(number)
                        .append("</a></sup>");
            }
        }
    }

    private void endnotes() {
        if (!paper && !numbered.isEmpty()) {
            out.append("<h2 id=\"receipts\">Receipts</h2>\n<ol class=\"endnotes\">\n");
            for (int i = 1; i <= numbered.size(); i++) {
                out.append("<li id=\"n").append(i).append("\">").append(told(numbered.get(i - 1))).append("</li>\n");
            }
            out.append("</ol>\n");
        }
    }

    private static String told(Footnote footnote) {
        String source = footnote.source().isBlank()
                ? ""
                : " <span class=\"source\">— " + Xml.text(footnote.source()) + "</span>";
        String tag = footnote.audience() == Edition.HOST ? " <span class=\"tag\">host only</span>" : "";
        return Xml.text(footnote.text()) + source + tag;
    }

    private void tag() {
        out.append(" <span class=\"tag\">host only</span>");
    }

    private void paragraph(String style, String words) {
        if (!words.isBlank()) {
            out.append("<p class=\"").append(style).append('"').append(Xml.direction(words)).append('>')
                    .append(Xml.text(words)).append("</p>\n");
        }
    }
}
