package app.wheelhouse.document;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text to read on the screen: live parts filled in for the host, guidance left out.
 *
 * @param lines for each line of the text, which line of the original it came from
 */
public record Expanded(String text, List<Integer> lines) {
    public Expanded {
        lines = List.copyOf(lines);
    }

    /** Fills in a text. */
    public static Expanded of(String markdown, Embeds embeds) {
        List<String> out = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        boolean code = false;
        boolean guidance = false;
        String[] lines = markdown.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            code ^= line.stripLeading().startsWith("```");
            String shown = line;
            if (guidance || !code && line.stripLeading().startsWith("<!--")) {
                int end = line.indexOf("-->");
                guidance = end < 0;
                shown = end < 0 ? "" : line.substring(end + 3);
            } else if (!code && Embed.alone(line).isPresent()) {
                shown = filled(Embed.read(line), embeds);
            } else if (!code && line.contains("{{")) {
                shown = inline(line, embeds);
            }
            for (String part : shown.split("\n", -1)) {
                out.add(part);
                from.add(i);
            }
        }
        return new Expanded(String.join("\n", out), from);
    }

    private static String filled(Embed embed, Embeds embeds) {
        return switch (embeds.answer(embed, Edition.HOST)) {
            case Embeds.Shown shown -> "\n" + (shown.blocks().isEmpty()
                    ? shown.value()
                    : Markdown.blocks(Block.allIn(Edition.HOST, shown.blocks()))) + "\n\n*From " + shown.source()
                    + (shown.stale().isBlank() ? "" : ". " + shown.stale()) + "*\n";
            case Embeds.Missing missing -> "> **Not shown:** `" + embed.source() + "` " + missing.reason();
            case Embeds.Withheld withheld -> "*" + withheld.reason() + "*";
        };
    }

    private static String inline(String line, Embeds embeds) {
        Matcher written = Embed.WRITTEN.matcher(line);
        StringBuilder out = new StringBuilder();
        while (written.find()) {
            String value = switch (embeds.answer(Embed.read(written.group()), Edition.HOST)) {
                case Embeds.Shown shown -> shown.value().isBlank() ? "**[needs a line of its own]**" : shown.value();
                case Embeds.Missing missing -> "**[" + missing.reason() + "]**";
                case Embeds.Withheld withheld -> withheld.reason();
            };
            written.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return written.appendTail(out).toString();
    }
}
