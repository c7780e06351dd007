package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import did, or on a dry run would do.
 *
 * @param file          the file's name
 * @param what          what it was found to be: "guide", "people", "matrix", "rfes", "rfes of Jira" …
 * @param counts        per type of record, in the order of their names
 * @param notUnderstood lines kept as they are, with their numbers
 * @param notices       what the user should know: edits of theirs that were kept, records left although the file lost them
 * @param columns       which column of a table of requests was taken as what; empty for other files
 * @param changes       fields and records changed; 0 when the workspace was like this already
 * @param applied       false for a dry run
 */
public record ImportReport(String file, String what, Map<String, Count> counts, List<NotUnderstood> notUnderstood,
        List<String> notices, List<Taken> columns, int changes, boolean applied) implements ImportResult {
    public ImportReport {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        notUnderstood = List.copyOf(notUnderstood);
        notices = List.copyOf(notices);
        columns = List.copyOf(columns);
    }

    /** How many records of one type: {@code kept} had edits of the user that the file contradicts, and kept them. */
    public record Count(int added, int changed, int unchanged, int kept, int deleted) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);
    }

    /** A column and what it was taken as; empty when it was not taken. */
    public record Taken(String head, String as) {
    }

    public Count count(String type) {
        return counts.getOrDefault(type, Count.NONE);
    }
}
