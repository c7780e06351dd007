package app.wheelhouse.output;

import java.util.List;
import java.util.Locale;

/**
 * Draws what can be chosen from as XHTML: a column for each while there are few, else one below the other; a plain list
 * when nothing speaks for or against any.
 */
final class ChoiceTable {
    private final StringBuilder out;

    private ChoiceTable(StringBuilder out) {
        this.out = out;
    }

    static void draw(List<Choice> choices, int level, StringBuilder out) {
        ChoiceTable table = new ChoiceTable(out);
        if (choices.stream().noneMatch(Choice::hasArguments)) {
            table.listed(choices);
        } else if (choices.size() <= Block.Choices.ABREAST) {
            table.abreast(choices);
        } else {
            choices.forEach(choice -> table.stacked(choice, level));
        }
    }

    private void listed(List<Choice> choices) {
        out.append("<ul>\n");
        for (Choice choice : choices) {
            out.append("<li").append(Xml.direction(choice.title())).append("><span>");
            title(choice);
            out.append("</span></li>\n");
        }
        out.append("</ul>\n");
    }

    private void abreast(List<Choice> choices) {
        String width = "width:" + 88 / choices.size() + "%";
        out.append("<table class=\"choices\"><thead><tr><td class=\"side\"></td>");
        for (Choice choice : choices) {
            out.append("<th scope=\"col\" style=\"").append(width).append('"').append(Xml.direction(choice.title()))
                    .append('>');
            title(choice);
            out.append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (Choice.Side side : Choice.Side.values()) {
            if (choices.stream().anyMatch(choice -> !choice.arguments(side).isEmpty())) {
                out.append("<tr><th scope=\"row\" class=\"side\">").append(side.label()).append("</th>");
                for (Choice choice : choices) {
                    out.append("<td>");
                    arguments(choice, side);
                    out.append("</td>");
                }
                out.append("</tr>\n");
            }
        }
        out.append("</tbody></table>\n");
    }

    private void stacked(Choice choice, int level) {
        out.append("<div class=\"choice\">\n<h").append(level).append(Xml.direction(choice.title())).append('>');
        title(choice);
        out.append("</h").append(level).append(">\n");
        for (Choice.Side side : Choice.Side.values()) {
            arguments(choice, side);
        }
        out.append("</div>\n");
    }

    private void title(Choice choice) {
        out.append(Xml.text(choice.title()));
        if (!choice.mark().isBlank()) {
            out.append(" <span class=\"chosen\">").append(Xml.text(choice.mark())).append("</span>");
        }
    }

    private void arguments(Choice choice, Choice.Side side) {
        for (String argument : choice.arguments(side)) {
            out.append("<p class=\"argument ").append(side.name().toLowerCase(Locale.ROOT)).append('"')
                    .append(Xml.direction(argument)).append("><span class=\"sign\">").append(side.sign())
                    .append("</span> ").append(Xml.text(argument)).append("</p>\n");
        }
    }
}
