package app.wheelhouse.intake;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts records and values into the words of a notice. */
final class Report {
    private static final int LONGEST = 60;

    private Report() {
    }

    static String type(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1).replace('_', ' ');
    }

    static String name(Map<String, Object> record) {
        Object name = record.getOrDefault("title", record.get("name"));
        return name == null ? "without a title" : "“" + cut(name.toString()) + "”";
    }

    static String value(@Nullable Object said, @Nullable Object plain) {
        if (plain == null) {
            return "nothing";
        }
        return said instanceof Part.Ref ref
                ? "“" + ref.path().substring(ref.path().indexOf('/') + 1) + "”"
                : "“" + cut(plain.toString()) + "”";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
