package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects who takes part in a decision of a file, each person with all their letters. */
final class Roles {
    private static final Pattern LETTERED = Pattern.compile("([A-Z]{1,3})\\s+(.+)");
    private final Parts parts;
    private final Map<String, String> letters = new LinkedHashMap<>();

    Roles(Parts parts) {
        this.parts = parts;
    }

    /** The names in a list divided by commas. */
    static List<String> names(String said) {
        return names(said, "[,;\n]");
    }

    /** The names in a cell of a table, where a comma may be part of a name. */
    static List<String> inCell(String said) {
        return names(said, "[;\n]");
    }

    private static List<String> names(String said, String divider) {
        return Stream.of(said.split(divider)).map(Words::tidy)
                .map(name -> name.replaceFirst("^[-*@]\\s*", "")).filter(name -> !PersonKey.of(name).isEmpty())
                .toList();
    }

    /** The path of a person, who becomes a part of the file where nobody named them before. */
    String person(String name) {
        String key = PersonKey.of(name);
        String path = "person/" + key;
        return parts.has(path)
                ? path
                : parts.add("person", null, key, "", null, new Fields().say("name", Words.tidy(name)));
    }

    void add(List<String> names, String letter) {
        names.forEach(
                name -> letters.merge(person(name), letter, (one, more) -> one.contains(more) ? one : one + more));
    }

    /** Reads "D President; R Head of Product". */
    void byLetter(String said) {
        for (String each : said.split(";", -1)) {
            Matcher lettered = LETTERED.matcher(each.strip());
            if (lettered.matches()) {
                add(List.of(lettered.group(2)), lettered.group(1));
            }
        }
    }

    /** Adds the parts of one decision and is ready for the next. */
    void done(String decision) {
        letters.forEach((person, sign) -> parts.add("role", null, decision + "|" + person, "", null,
                new Fields().say("decision", new Ref(decision)).say("person", new Ref(person)).say("letters", sign)));
        letters.clear();
    }
}
