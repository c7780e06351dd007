package app.wheelhouse.signal.openslo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenSLO text defines.
 *
 * @param notes what is not understood and kept, left out, or amiss, by lines
 * @param flaw  why it cannot be read at all, in words; empty when it can
 */
public record OpenSlo(List<Definition> definitions, List<Note> notes, String flaw, int flawLine) {
    private static final Pattern SAYS_SO = Pattern
            .compile("(?m)^\\s*[\"']?apiVersion[\"']?\\s*:\\s*[\"']?openslo(?:\\.com)?/");
    private static final Set<String> KINDS = Set.of("Service", "SLI", "AlertPolicy", "AlertCondition",
            "AlertNotificationTarget");

    public OpenSlo {
        definitions = List.copyOf(definitions);
        notes = List.copyOf(notes);
    }

    /** Something to tell about a line, counted from 1. */
    public record Note(int line, String text) {
    }

    /** Whether a text says that it is OpenSLO. */
    public static boolean isOne(String text) {
        return SAYS_SO.matcher(text).find();
    }

    /** Reads a text. */
    public static OpenSlo read(String text) {
        Yaml.Read yaml = Yaml.read(text);
        return yaml.flaw().isEmpty()
                ? new Reader(yaml.documents()).read()
                : new OpenSlo(List.of(), List.of(), yaml.flaw(), yaml.flawLine());
    }

    /** Reads the objects of one text. */
    private static final class Reader {
        private final Documents documents;
        private final List<Definition> definitions = new ArrayList<>();
        private final List<Tree.Note> notes = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();

        Reader(List<Tree> all) {
            documents = new Documents(all);
            all.forEach(document -> notes.addAll(document.withoutSecrets("")));
        }

        OpenSlo read() {
            for (Tree document : documents.all()) {
                document.keep("apiVersion");
                String kind = document.text("kind");
                Tree metadata = document.tree("metadata");
                metadata.text("name");
                metadata.text("displayName");
                metadata.keep("labels", "annotations");
                if (Documents.name(document).isEmpty()) {
                    notes.add(new Tree.Note(document.line(), kind, "it has no name under metadata and is left out"));
                } else if (!Documents.isOfThisVersion(document)) {
                    kept(document, "it is not of version openslo/v1 and is kept as it is");
                } else if (kind.equals("SLO")) {
                    slos(document);
                } else if (kind.equals("DataSource")) {
                    source(document);
                } else {
                    kept(document, KINDS.contains(kind) ? "" : "the kind “" + kind + "” is not understood and is kept");
                }
            }
            documents.of("SLO").forEach(each -> notes.addAll(each.rest("")));
            documents.of("DataSource").forEach(each -> notes.addAll(each.rest("")));
            return new OpenSlo(definitions, notes.stream().sorted(Comparator.comparingInt(Tree.Note::line))
                    .map(note -> new Note(note.line(), note.words())).distinct().toList(), "", 0);
        }

        private void slos(Tree document) {
            int count = Math.max(1, document.tree("spec").trees("objectives").size());
            String name = Documents.name(document);
            for (int number = 0; number < count; number++) {
                SloReading reading = SloReading.of(document, number, documents);
                Map<String, Object> fields = new LinkedHashMap<>(reading.fields());
                fields.put("name", name);
                fields.put("openslo", Yaml.write(List.of(document)));
                if (count > 1) {
                    fields.put("objective", number);
                }
                notes.addAll(reading.notes());
                if (reading.sources().size() > 1) {
                    notes.add(new Tree.Note(document.line(), name, name + " is measured at "
                            + String.join(" and ", reading.sources()) + "; the first counts"));
                }
                define("slo", count > 1 ? name + "/" + number : name, fields,
                        reading.sources().stream().findFirst().orElse(null), document);
            }
        }

        private void source(Tree document) {
            Map<String, Object> fields = SourceReading.fields(document);
            if (!fields.containsKey("kind")) {
                kept(document, "“" + document.tree("spec").text("type")
                        + "” is no kind of source that is asked here; it is kept as it is");
                document.keep("spec");
                return;
            }
            fields.put("name", Documents.name(document));
            fields.put("openslo", Yaml.write(List.of(document)));
            define("source", Documents.name(document), fields, null, document);
        }

        private void kept(Tree document, String why) {
            String kind = document.text("kind");
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("title", kind + " " + Documents.title(document));
            fields.put("kind", kind);
            fields.put("name", Documents.name(document));
            fields.put("text", Yaml.write(List.of(document)));
            if (!why.isEmpty()) {
                notes.add(new Tree.Note(document.line(), kind, why));
            }
            define("openslo_object", kind + "/" + Documents.name(document), fields, null, document);
        }

        private void define(String type, String key, Map<String, Object> fields,
                @Nullable String source, Tree document) {
            if (keys.add(type + "/" + key)) {
                definitions.add(new Definition(type, key, fields, source));
            } else {
                notes.add(new Tree.Note(document.line(), key, "“" + key + "” is there twice; the first counts"));
            }
        }
    }
}
