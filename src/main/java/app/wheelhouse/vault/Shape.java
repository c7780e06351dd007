package app.wheelhouse.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which records have a file of their own and in which folder, which stand within another's, and which fields stay out. */
public final class Shape {
    private static final Map<String, String> FOLDERS = folders();
    private static final List<Child> CHILDREN = List.of(new Child("topic", "session", "text"),
            new Child("note", "session", "text"), new Child("amendment", "decision", "text"),
            new Child("proof", "track", ""), new Child("matrix_row", "matrix", "note"),
            new Child("criterion", "gate", ""));
    private static final List<String> MAIN = List.of("text", "context", "purpose", "problem", "response", "decides",
            "detail", "definition", "notes");
    private static final Set<String> LEFT_OUT = Set.of("position", "line", "note", "captured_at", "current_topic",
            "started_at", "closed_at", "extended_minutes", "source", "front", "frozen", "uid", "openslo", "promotion",
            "demotion");

    private Shape() {
    }

    /** A type whose records stand within the file of what a field of theirs refers to; {@code text} is its long text. */
    public record Child(String type, String parent, String text) {
    }

    private static Map<String, String> folders() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("series", "Series");
        folders.put("session", "Sessions");
        folders.put("decision", "Decisions");
        folders.put("action", "Actions");
        folders.put("person", "People");
        folders.put("receipt", "Receipts");
        folders.put("risk", "Risks");
        folders.put("parked", "Parked");
        folders.put("document", "Documents");
        folders.put("rfe", "Requests");
        folders.put("epic", "Epics");
        folders.put("bucket", "Buckets");
        folders.put("deal", "Deals");
        folders.put("checkpoint", "Checkpoints");
        folders.put("outcome", "Outcomes");
        folders.put("promise", "Promises");
        folders.put("track", "Tracks");
        folders.put("horizon", "Horizons");
        folders.put("kpi", "KPIs");
        folders.put("cadence", "Rhythm");
        folders.put("matrix", "Matrices");
        folders.put("gate", "Gates");
        folders.put("release", "Releases");
        folders.put("stage", "Stages");
        folders.put("incident", "Incidents");
        folders.put("reference", "Reference");
        return folders;
    }

    /** The types that have files, in the order of their folders. */
    public static Set<String> types() {
        return FOLDERS.keySet();
    }

    /** The folder of a type. */
    public static String folder(String type) {
        return FOLDERS.getOrDefault(type, "");
    }

    /** The type whose files are in a folder. */
    public static Optional<String> typeOf(String folder) {
        return FOLDERS.entrySet().stream().filter(entry -> entry.getValue().equals(folder)).map(Map.Entry::getKey)
                .findFirst();
    }

    /** The types that stand within the file of another. */
    public static List<Child> children() {
        return CHILDREN;
    }

    /** What stands within the files of a type. */
    public static List<Child> within(String type) {
        return CHILDREN.stream().filter(child -> child.parent().equals(type)).toList();
    }

    /** How a type stands within another, if it does. */
    public static Optional<Child> child(String type) {
        return CHILDREN.stream().filter(child -> child.type().equals(type)).findFirst();
    }

    /** Whether a field is written; the others are kept by the workspace alone. */
    public static boolean isWritten(String type, String field) {
        boolean own = (type.equals("matrix_row") || type.equals("cadence")) && field.equals("note");
        return own || !LEFT_OUT.contains(field);
    }

    /** The long text that stands first, without a heading; empty when there is none. */
    public static String main(Set<String> longTexts) {
        return MAIN.stream().filter(longTexts::contains).findFirst().orElse("");
    }

    /** The field that names a record. */
    public static String name(String type) {
        return type.equals("person") ? "name" : "title";
    }
}
