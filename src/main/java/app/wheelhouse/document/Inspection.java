package app.wheelhouse.document;

import app.wheelhouse.document.Finding.Kind;
import app.wheelhouse.document.Manuscript.Part;
import app.wheelhouse.output.Edition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what is missing in a document and for what it would give away. */
public final class Inspection {
    /** A figure that claims something: a share, a sum, a factor, or a number with a unit. */
    private static final Pattern FIGURE = Pattern
            .compile("(?iu)(?<![\\p{L}\\p{N}.#/-])(?:[$€£]\\s?\\d[\\d.,]*\\s?(?:k|m|bn|million|billion)?\\b"
                    + "|\\d[\\d.,]*\\s?(?:%|percent\\b|×|x\\b|EB\\b|PB\\b|TB\\b|GB/s|Gb/s|ms\\b|IOPS\\b|GPUs\\b|k GPUs\\b|million\\b|billion\\b))");
    private static final Pattern LINK = Pattern.compile("\\]\\(https?:|<https?:|\\[\\^");
    private static final Pattern BOLD_QUESTION = Pattern
            .compile("(?m)^\\s*(?:\\d+[.)]\\s+|[-*]\\s+)?\\*\\*[^*\\n]+\\?\\*\\*\\s*$");
    private static final int QUOTED = 60;

    private final DocumentFile file;
    private final Manuscript manuscript;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(DocumentFile file) {
        this.file = file;
        manuscript = Manuscript.of(file.document().text());
    }

    /** All there is to look at, by line; {@code template} is the one it began with. */
    public static List<Finding> of(DocumentFile file, Optional<Template> template) {
        Inspection inspection = new Inspection(file);
        inspection.leaks();
        inspection.embeds();
        template.ifPresent(inspection::sections);
        inspection.questions();
        inspection.figures();
        inspection.remarks();
        inspection.words();
        return inspection.findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** Those that speak against an edition. */
    public static List<Finding> against(Edition edition, List<Finding> findings) {
        return findings.stream().filter(each -> each.kind() != Kind.HOST)
                .filter(each -> edition == Edition.ROOM || each.kind() != Kind.LEAK).toList();
    }

    private void find(Kind kind, int line, String text) {
        findings.add(new Finding(kind, line, text));
    }

    private void leaks() {
        if (!file.document().isForRoom()) {
            find(Kind.LEAK, -1, "The document is for the host only; make it one for the room before the room gets it.");
        }
        for (Part part : manuscript.parts()) {
            if (part.kind() == Manuscript.Kind.HOST) {
                find(Kind.HOST, part.line(), "Stays in the host edition: " + brief(part.text()));
            } else if (part.kind() != Manuscript.Kind.GUIDANCE) {
                file.discretion().leak(part.text()).ifPresent(leak -> find(Kind.LEAK, part.line(), leak.sentence()));
            }
        }
        file.discretion().leak(file.document().title()).ifPresent(leak -> find(Kind.LEAK, -1, leak.sentence()));
    }

    private void embeds() {
        for (Part part : manuscript.parts()) {
            if (part.kind() != Manuscript.Kind.CODE && part.kind() != Manuscript.Kind.GUIDANCE) {
                for (Embed embed : Embed.in(part.text())) {
                    answer(part, embed);
                }
            }
        }
    }

    private void answer(Part part, Embed embed) {
        boolean alone = part.kind() == Manuscript.Kind.EMBED;
        switch (file.embeds().answer(embed, Edition.HOST)) {
            case Embeds.Missing missing -> find(Kind.BROKEN, part.line(), embed.source() + ": " + missing.reason());
            case Embeds.Withheld withheld -> find(Kind.HOST, part.line(), withheld.reason());
            case Embeds.Shown shown -> {
                if (!alone && shown.value().isBlank()) {
                    find(Kind.BROKEN, part.line(), embed.source() + " needs a line of its own.");
                }
                if (!shown.stale().isBlank()) {
                    find(Kind.STALE, part.line(), embed.source() + ": " + shown.stale());
                }
                if (part.kind() != Manuscript.Kind.HOST
                        && file.embeds().answer(embed, Edition.ROOM) instanceof Embeds.Withheld withheld) {
                    find(Kind.HOST, part.line(), withheld.reason());
                }
            }
        }
    }

    private void sections(Template template) {
        Set<String> there = new HashSet<>();
        manuscript.headings().forEach(part -> there.add(Manuscript.folded(part.text())));
        for (String section : template.sections()) {
            if (!there.contains(Manuscript.folded(section))) {
                find(Kind.SECTION, -1, "Section missing: " + section);
            }
        }
        List<Part> parts = printed();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean bare = i + 1 == parts.size() || parts.get(i + 1).kind() == Manuscript.Kind.HEADING
                    && parts.get(i + 1).level() <= part.level();
            if (part.kind() == Manuscript.Kind.HEADING && bare && !part.text().endsWith("?")) {
                find(Kind.SECTION, part.line(), "Nothing under “" + part.text() + "” yet.");
            }
        }
    }

    private List<Part> printed() {
        return manuscript.parts().stream().filter(part -> part.kind() != Manuscript.Kind.GUIDANCE
                && part.kind() != Manuscript.Kind.REFERENCE && !part.text().isBlank()).toList();
    }

    private void questions() {
        List<Part> parts = printed();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean last = i + 1 == parts.size() || parts.get(i + 1).kind() == Manuscript.Kind.HEADING
                    || BOLD_QUESTION.matcher(parts.get(i + 1).text()).matches();
            boolean asks = part.kind() == Manuscript.Kind.HEADING
                    ? part.text().endsWith("?")
                    : part.kind() == Manuscript.Kind.PROSE && BOLD_QUESTION.matcher(part.text()).matches();
            if (asks && last) {
                find(Kind.QUESTION, part.line(), "Unanswered: " + brief(part.text().replace("*", "")));
            }
        }
    }

    private void figures() {
        for (Part part : manuscript.parts()) {
            if (part.kind() == Manuscript.Kind.PROSE) {
                String text = part.text();
                var figure = FIGURE.matcher(text);
                if (figure.find() && Embed.in(text).isEmpty() && !LINK.matcher(text).find()
                        && !file.discretion().restsOnReceipt(text) && !followedByReceipt(part)) {
                    int line = part.line() + (int) text.substring(0, figure.start()).chars().filter(c -> c == '\n')
                            .count();
                    find(Kind.FIGURE, line, "“" + figure.group().strip() + "” has no receipt, link or live figure.");
                }
            }
        }
    }

    private boolean followedByReceipt(Part part) {
        int next = manuscript.parts().indexOf(part) + 1;
        return next < manuscript.parts().size() && manuscript.parts().get(next).kind() == Manuscript.Kind.EMBED
                && file.embeds().answer(Embed.read(manuscript.parts().get(next).text()),
                        Edition.HOST) instanceof Embeds.Shown;
    }

    private void remarks() {
        for (Remark remark : file.remarks()) {
            if (remark.isOpen()) {
                int line = remark.lineIn(file.document().text());
                boolean gone = line < 0 && !remark.quote().isBlank();
                find(Kind.COMMENT, line, brief(remark.text()) + (gone ? " (its paragraph was rewritten)" : ""));
            }
        }
    }

    private void words() {
        Integer most = file.document().words();
        int words = manuscript.words();
        if (most != null && words > most) {
            find(Kind.BUDGET, -1, "%d words, %d more than it may have.".formatted(words, words - most));
        }
    }

    private static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED - 1).stripTrailing() + "…";
    }
}
