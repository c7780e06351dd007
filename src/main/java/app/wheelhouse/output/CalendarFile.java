package app.wheelhouse.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads an iCalendar file (RFC 5545) into its components, whoever wrote it. What it does not know is kept as it is. */
public final class CalendarFile {
    private CalendarFile() {
    }

    /**
     * One line.
     *
     * @param params by name in upper case
     * @param line   where it stands in the file, from 1
     */
    public record Property(String name, Map<String, String> params, String value, int line) {

        /** The value as a text (RFC 5545, 3.3.11). */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char at = value.charAt(i);
                if (at == '\\' && i + 1 < value.length()) {
                    char next = value.charAt(++i);
                    text.append(next == 'n' || next == 'N' ? '\n' : next);
                } else {
                    text.append(at);
                }
            }
            return text.toString();
        }
    }

    /** What stands between a BEGIN and its END. */
    public record Component(String name, List<Property> properties, List<Component> parts, int line) {

        public Optional<Property> first(String property) {
            return properties.stream().filter(each -> each.name().equals(property)).findFirst();
        }

        public List<Property> all(String property) {
            return properties.stream().filter(each -> each.name().equals(property)).toList();
        }

        /** The first text of this name; empty when there is none. */
        public String text(String property) {
            return first(property).map(Property::text).orElse("");
        }
    }

    /** Whether a text begins as such a file does. */
    public static boolean isOne(String text) {
        return text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR");
    }

    /** The events of all calendars in the file. */
    public static List<Component> events(String text) {
        List<Component> events = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>();
        for (Property each : lines(text)) {
            if (each.name().equals("BEGIN")) {
                open.push(new Component(each.value().strip().toUpperCase(Locale.ROOT), new ArrayList<>(),
                        new ArrayList<>(), each.line()));
            } else if (each.name().equals("END") && !open.isEmpty()) {
                Component done = open.pop();
                if (done.name().equals("VEVENT")) {
                    events.add(done);
                } else if (!open.isEmpty()) {
                    open.peek().parts().add(done);
                }
            } else if (!open.isEmpty()) {
                open.peek().properties().add(each);
            }
        }
        return events;
    }

    private static List<Property> lines(String text) {
        List<Property> lines = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        int begun = 1;
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                folded.append(line, 1, line.length());
            } else {
                property(folded.toString(), begun).ifPresent(lines::add);
                folded.setLength(0);
                folded.append(line);
                begun = number;
            }
        }
        property(folded.toString(), begun).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Property> property(String line, int number) {
        int colon = unquoted(line, ':', 0);
        if (colon < 1) {
            return Optional.empty();
        }
        String head = line.substring(0, colon);
        Map<String, String> params = new HashMap<>();
        int at = unquoted(head, ';', 0);
        String name = at < 0 ? head : head.substring(0, at);
        while (at >= 0) {
            int next = unquoted(head, ';', at + 1);
            String param = head.substring(at + 1, next < 0 ? head.length() : next);
            int equals = param.indexOf('=');
            if (equals > 0) {
                params.put(param.substring(0, equals).toUpperCase(Locale.ROOT),
                        param.substring(equals + 1).replaceAll("^\"|\"$", ""));
            }
            at = next;
        }
        return Optional.of(new Property(name.toUpperCase(Locale.ROOT), params, line.substring(colon + 1), number));
    }

    private static int unquoted(String text, char sought, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == sought && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
