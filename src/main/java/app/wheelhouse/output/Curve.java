package app.wheelhouse.output;

import java.util.List;
import java.util.Locale;

/**
 * A value over time as columns from a base line, drawn as shapes and never as a picture.
 *
 * @param values one a step of time; NaN where nothing is known, which stays empty
 * @param least  the lowest value that is drawn; what is below touches the edge
 * @param most   the highest
 * @param base   from which the columns rise, or hang when they are below it
 * @param line   a value drawn across, such as a target; NaN for none
 * @param top    says what the highest is, in words
 * @param bottom says what the lowest is
 * @param from   says when the first step is
 * @param to     says when the last one is
 */
public record Curve(List<Double> values, double least, double most, double base, double line, String top, String bottom,
        String from, String to) {
    private static final double HEIGHT = 72;
    private static final double PERCENT = 100;

    public Curve {
        values = List.copyOf(values);
        if (!(most > least)) {
            throw new IllegalArgumentException("a curve needs room: " + least + " … " + most);
        }
    }

    String xhtml() {
        StringBuilder out = new StringBuilder(values.size() * 96);
        out.append("<table class=\"axis\"><tbody><tr><td>").append(Xml.text(top)).append("</td></tr></tbody></table>\n")
                .append("<div class=\"curve\">");
        double width = PERCENT / values.size();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isNaN(value)) {
                double end = height(value);
                double start = height(base);
                out.append("<div class=\"").append(value < base ? "under" : "over").append("\" style=\"left:")
                        .append(number(i * width)).append("%;width:").append(number(width)).append("%;bottom:")
                        .append(number(Math.min(start, end))).append("pt;height:")
                        .append(number(Math.max(0.75, Math.abs(end - start)))).append("pt\"></div>");
            }
        }
        across(out, "zero", base);
        if (!Double.isNaN(line)) {
            across(out, "line", line);
        }
        return out.append("</div>\n<table class=\"axis\"><tbody><tr><td>").append(Xml.text(from)).append("</td><td>")
                .append(Xml.text(bottom)).append("</td><td class=\"end\">").append(Xml.text(to))
                .append("</td></tr></tbody></table>\n").toString();
    }

    private void across(StringBuilder out, String style, double value) {
        out.append("<div class=\"").append(style).append("\" style=\"bottom:").append(number(height(value)))
                .append("pt\"></div>");
    }

    private double height(double value) {
        return (Math.clamp(value, least, most) - least) / (most - least) * HEIGHT;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
