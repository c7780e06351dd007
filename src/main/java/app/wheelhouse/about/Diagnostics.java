package app.wheelhouse.about;

import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What helps to find out why something goes wrong, as a text to be read before it is handed to anybody: the program, the
 * machine, how many records of each kind there are, and the end of the log. Never what the records say.
 */
public final class Diagnostics {
    private static final int MOST_LINES = 400;
    /** What was being done names records; its first words say enough. */
    private static final Pattern DOING = Pattern.compile("(\\[[0-9A-Z]{4}-[0-9A-Z]{4}] \\S+ ?\\S*).*");
    /** The message of an error may quote what somebody wrote. */
    private static final Pattern MESSAGE = Pattern
            .compile("^(\\s*(?:Caused by: |Suppressed: )?[\\w.$]+(?:Exception|Error)): .*");
    private final Program program;
    private final Store store;
    private final Path logs;
    private final List<String> more;

    /**
     * @param logs the folder of the program's log
     * @param more further facts, a line each
     */
    public Diagnostics(Program program, Store store, Path logs, List<String> more) {
        this.program = program;
        this.store = store;
        this.logs = logs;
        this.more = List.copyOf(more);
    }

    /** The text. Reads files and tables: in the background. */
    public String text(Instant now) {
        StringBuilder out = new StringBuilder();
        out.append("Wheelhouse ").append(program.version()).append(", diagnostics of ").append(now).append('\n')
                .append("Read this before you hand it on; change or remove whatever you like.\n\n");
        section(out, "Program", List.of("Java " + program.java(), "JavaFX " + program.javafx(), program.system(),
                memory()));
        section(out, "Computer and window", more);
        List<String> records = new ArrayList<>();
        counts().forEach((type, count) -> records.add(type + ": " + count));
        section(out, "Records", records);
        section(out, "Log", List.of("laptops heard of: " + store.have().seqs().size(),
                "changes: " + store.have().seqs().values().stream().mapToLong(Long::longValue).sum(),
                "damaged places: " + store.damages().size()));
        section(out, "What was logged last", lastLines());
        return redaction().of(out.toString());
    }

    private static void section(StringBuilder out, String heading, List<String> lines) {
        out.append("== ").append(heading).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
        out.append('\n');
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return "memory used %d MB of %d MB, processors %d".formatted(
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20,
                runtime.availableProcessors());
    }

    private Map<String, Integer> counts() {
        Records records = new Records(store);
        Map<String, Integer> counts = new TreeMap<>();
        for (String type : Schema.types()) {
            int count = records.list(type).size();
            if (count > 0) {
                counts.put(type, count);
            }
        }
        return counts;
    }

    private List<String> lastLines() {
        try (Stream<Path> files = Files.list(logs)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                lines.addAll(text.lines().map(Diagnostics::withoutContent).toList());
            }
            return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("The log cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static String withoutContent(String line) {
        return MESSAGE.matcher(DOING.matcher(line).replaceAll("$1 …")).replaceAll("$1");
    }

    private Redaction redaction() {
        Redaction redaction = new Redaction().with(store.workspace().folder().toString(), "<workspace>")
                .with(System.getProperty("user.home", ""), "~").with(System.getProperty("user.name", ""), "<user>")
                .with(store.workspace().deviceName(), "<laptop>").with(store.workspace().name(), "<programme>");
        new Records(store).list("person").forEach(person -> {
            if (person.get("name") instanceof String name) {
                redaction.with(name, "<person>");
            }
        });
        return redaction;
    }
}
