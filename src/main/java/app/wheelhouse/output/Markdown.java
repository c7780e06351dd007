package app.wheelhouse.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws a page as Markdown (CommonMark with tables and footnotes) to paste elsewhere. */
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");
    private static final Pattern LIST_START = Pattern.compile("^(\\d+)([.)])|^([-+])");

    private static final int NOTE_LINE = 40;
    private final StringBuilder out = new StringBuilder();
    private final List<Footnote> footnotes = new ArrayList<>();

    private Markdown() {
    }

    /** The whole page. */
    public static String render(Page page) {
        return new Markdown().draw(page);
    }

    /** Blocks alone, for a reader that draws Markdown; footnotes are left out. */
    public static String blocks(List<Block> blocks) {
        Markdown markdown = new Markdown();
        markdown.blocks(blocks, 2);
        return markdown.out.toString().stripTrailing();
    }

    private String draw(Page page) {
        line("# " + words(page.title()));
        opening(page.series().isBlank() ? page.kind() : page.kind() + " · " + page.series(), page.mark(), page
                .purpose(), page.facts());
        blocks(page.blocks(), 1);
        if (!footnotes.isEmpty()) {
            line(footnotes.stream().map(this::told).collect(Collectors.joining("\n")));
        }
        line("---");
        out.append(page.mark().isBlank() ? "" : "**" + words(page.mark()) + "** · ")
                .append(page.edition() == Edition.HOST ? "**host only** · " : "").append(page.edition().label())
                .append(" · revision ").append(Revision.of(page)).append('\n');
        return out.toString();
    }

    private void opening(String kind, String mark, String purpose, List<Fact> facts) {
        line("*" + words(kind) + "*" + (mark.isBlank() ? "" : " · **" + words(mark) + "**"));
        if (!purpose.isBlank()) {
            line(words(purpose));
        }
        if (!facts.isEmpty()) {
            line(facts.stream().map(fact -> "- **" + words(fact.name()) + ":** " + words(fact.value()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private void chapter(Block.Chapter chapter, int level) {
        line("---");
        line("#".repeat(Math.min(6, level + 1)) + " " + words(chapter.title()));
        opening(chapter.kind(), chapter.mark(), chapter.purpose(), chapter.facts());
        blocks(chapter.blocks(), level + 1);
    }

    private static String choice(Choice choice) {
        StringBuilder text = new StringBuilder("- **" + words(choice.title()) + "**");
        text.append(choice.mark().isBlank() ? "" : " *(" + words(choice.mark()) + ")*");
        for (Choice.Side side : Choice.Side.values()) {
            choice.arguments(side).forEach(argument -> text.append("\n  - ").append(side.label()).append(": ")
                    .append(words(argument)));
        }
        return text.toString();
    }

    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(block -> block(block, level));
    }

    private void block(Block block, int level) {
        switch (block) {
            case Block.Section it -> section(it, level, "");
            case Block.Chapter it -> chapter(it, level);
            case Block.Prose it -> line(UserMarkdown.toMarkdown(it.markdown(), level) + calls(it.footnotes()));
            case Block.Choices it -> line(it.choices().stream().map(Markdown::choice)
                    .collect(Collectors.joining("\n")));
            case Block.Callout it -> callout(it, level);
            case Block.Table it -> table(it);
            case Block.NoteLines _ -> line("\\_".repeat(NOTE_LINE));
            case Block.Changes it -> line(changed(it));
            case Block.Chart it -> line("*" + words(it.caption()) + ":* " + words(it.said()));
            case Block.Bullets it -> line(it.items().stream().map(item -> bullet(item, level))
                    .collect(Collectors.joining("\n")));
            case Block.Quotation it -> line("> " + words(it.text()) + (it.source().isBlank()
                    ? ""
                    : "\n>\n> — " + words(it.source())));
            case Block.HostOnly it -> hostOnly(it, level);
        }
    }

    /** Struck out as GitHub has it; new words are strong. */
    private static String changed(Block.Changes changes) {
        StringBuilder out = new StringBuilder();
        for (Block.Changes.Run run : changes.runs()) {
            String mark = switch (run.kind()) {
                case SAME -> "";
                case GONE -> "~~";
                case NEW -> "**";
            };
            out.append(mark.isEmpty() || run.text().isBlank() ? run.text() : mark + run.text().strip() + mark + " ");
        }
        return out.toString();
    }

    private void section(Block.Section section, int level, String remark) {
        line("#".repeat(Math.min(6, level + 1)) + " " + words(section.title()) + remark);
        blocks(section.blocks(), level + 1);
    }

    private void hostOnly(Block.HostOnly host, int level) {
        boolean said = false;
        for (Block block : host.blocks()) {
            if (block instanceof Block.Section section) {
                section(section, level, " *(host only)*");
                continue;
            }
            if (!said) {
                line("*Host only:*");
                said = true;
            }
            block(block, level);
        }
    }

    private void callout(Block.Callout it, int level) {
        String label = it.label().isBlank() ? "" : words(it.label()) + ": ";
        line("#".repeat(Math.min(6, level + 1)) + " " + label + words(it.title()) + calls(it.footnotes()));
        if (!it.facts().isEmpty()) {
            line(it.facts().stream().map(fact -> words(fact.name()) + ": **" + words(fact.value()) + "**")
                    .collect(Collectors.joining(" · ")));
        }
        if (!it.markdown().isBlank()) {
            line(UserMarkdown.toMarkdown(it.markdown(), level + 1));
        }
        blocks(it.blocks(), level + 1);
    }

    private void table(Block.Table table) {
        if (!table.caption().isBlank()) {
            line("*" + words(table.caption()) + "*");
        }
        StringBuilder text = new StringBuilder();
        text.append(table.columns().stream().map(column -> words(column.head()))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        text.append(table.columns().stream()
                .map(column -> column.setting() == Column.Setting.FIGURES ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        for (Row row : table.rows()) {
            text.append('\n').append(row.cells().stream().map(cell -> cell(cell, row))
                    .collect(Collectors.joining(" | ", "| ", " |")));
            if (row.audience() == Edition.HOST) {
                text.insert(text.length() - 2, " *(host only)*");
            }
        }
        line(text.toString());
    }

    private String cell(Cell cell, Row row) {
        String text = words(cell.text()) + calls(cell.footnotes());
        text = row.sum() && !text.isBlank() ? "**" + text + "**" : text;
        return cell.below().isBlank() ? text : text + " (" + words(cell.below()) + ")";
    }

    private String bullet(Item item, int level) {
        String text = "- " + words(item.text()) + calls(item.footnotes());
        text += item.state().isBlank() ? "" : " — " + words(item.state());
        text += item.audience() == Edition.HOST ? " *(host only)*" : "";
        if (!item.markdown().isBlank()) {
            text += "\n\n" + UserMarkdown.toMarkdown(item.markdown(), level).indent(2).replaceAll("(?m)^ +$", "");
        }
        return text;
    }

    private String calls(List<Footnote> notes) {
        StringBuilder calls = new StringBuilder();
        for (Footnote note : notes) {
            footnotes.add(note);
            calls.append("[^").append(footnotes.size()).append(']');
        }
        return calls.toString();
    }

    private String told(Footnote note) {
        return "[^" + (footnotes.indexOf(note) + 1) + "]: " + words(note.text()) + (note.source().isBlank()
                ? ""
                : " — " + words(note.source())) + (note.audience() == Edition.HOST ? " *(host only)*" : "");
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append("\n\n");
    }

    /** Plain words on one line, so that none of their characters is taken for markup. */
    private static String words(String plain) {
        String escaped = SPECIAL.matcher(plain.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
        return LIST_START.matcher(escaped).replaceFirst(found -> found.group(3) == null
                ? found.group(1) + "\\\\" + found.group(2)
                : "\\\\" + found.group(3));
    }
}
