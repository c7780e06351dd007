package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/**
 * A heading with the blocks below it, up to the next heading of whatever level.
 *
 * @param level   1 to 6 as in Markdown; 0 for what stands before the first heading
 * @param heading plain text, empty for an empty heading
 * @param lines   of the heading alone
 */
record Chapter(int level, String heading, Lines lines, List<Node> body) {
    private static final int LONGEST_HEADING = 100;

    /** Cuts a guide into chapters. A line in bold that says "Session 4 — …" is taken for the heading it means to be. */
    static List<Chapter> of(Markdown markdown) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(0, "", new Lines(1, 0), new ArrayList<>()));
        int sessionLevel = 0;
        for (Node block : markdown.blocks()) {
            if (block instanceof Heading heading) {
                String words = markdown.heading(heading);
                chapters.add(new Chapter(heading.getLevel(), words, markdown.lines(heading), new ArrayList<>()));
                sessionLevel = SessionHeading.read(words).isPresent() ? heading.getLevel() : sessionLevel;
            } else if (block instanceof Paragraph paragraph && standsForSession(markdown, paragraph)) {
                int level = sessionLevel > 0 ? sessionLevel : Math.min(chapters.getLast().level() + 1, 6);
                chapters.add(new Chapter(level, markdown.plain(markdown.inline(paragraph)), markdown.lines(paragraph),
                        new ArrayList<>()));
            } else {
                chapters.getLast().body().add(block);
            }
        }
        return chapters;
    }

    /** How many of the labels only a session has stand right below the heading. */
    long sessionLabels(Markdown markdown) {
        return body.stream().flatMap(block -> labelBearers(block).stream())
                .flatMap(paragraph -> LabelLine.readKnown(markdown.inline(paragraph)).stream())
                .flatMap(line -> line.label().stream()).filter(Label::marksSession).distinct().count();
    }

    private static List<Node> labelBearers(Node block) {
        return switch (block) {
            case Paragraph paragraph -> List.of(paragraph);
            case BulletList list -> firstParagraphs(list);
            case OrderedList list -> firstParagraphs(list);
            default -> List.of();
        };
    }

    private static List<Node> firstParagraphs(ListBlock list) {
        return Markdown.children(list).stream().map(Node::getFirstChild).filter(Paragraph.class::isInstance).toList();
    }

    private static boolean standsForSession(Markdown markdown, Paragraph paragraph) {
        String text = markdown.inline(paragraph);
        if (paragraph.getSourceSpans().size() > 1 || text.isEmpty() || text.length() > LONGEST_HEADING
                || !Character.isLetter(text.charAt(0)) && text.charAt(0) != '*'
                || SessionHeading.read(markdown.plain(text)).isEmpty()) {
            return false;
        }
        boolean bold = text.startsWith("**") && text.endsWith("**");
        return bold || paragraph.getNext() instanceof Paragraph next
                && LabelLine.readKnown(markdown.inline(next)).isPresent() && text.matches("(?i)session .{1,4}[—–:-].*");
    }
}
