package app.wheelhouse.intake.adr;

import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a Markdown file between two lines of dashes: names with values, of YAML no more than that.
 *
 * @param body the number of the first line behind it, from 0
 */
record FrontMatter(Map<String, String> facts, int body, List<NotUnderstood> notUnderstood) {
    private static final Pattern FACT = Pattern.compile("([A-Za-z][A-Za-z _-]*):(?:\\s+(.*))?");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.+)");

    static FrontMatter read(List<String> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<NotUnderstood> odd = new java.util.ArrayList<>();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals("---") ? -1 : end(lines);
        String last = "";
        for (int i = 1; i < end; i++) {
            String line = lines.get(i).stripTrailing();
            Matcher fact = FACT.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (fact.matches()) {
                last = fact.group(1).toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replace('_', '-');
                facts.put(last, value(fact.group(2) == null ? "" : fact.group(2)));
            } else if (item.matches() && !last.isEmpty()) {
                facts.merge(last, value(item.group(1)), (one, more) -> one.isEmpty() ? more : one + ", " + more);
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                odd.add(new NotUnderstood(i + 1, line));
            }
        }
        return new FrontMatter(facts, end < 0 ? 0 : end + 1, odd);
    }

    private static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) {
                return i;
            }
        }
        return -1;
    }

    private static String value(String said) {
        String text = said.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1").strip();
        } else if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'").strip();
        } else if (text.startsWith("[") && text.endsWith("]") && !text.contains("](")) {
            return text.substring(1, text.length() - 1).replace("\"", "").strip();
        }
        return text.replaceAll("\\s+#.*$", "");
    }
}
