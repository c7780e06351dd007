package app.wheelhouse.signal.openslo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Objectives to begin with, as OpenSLO; they are those of the sample programme, measured at a source of one's own. */
public enum Starter {
    STORAGE("Storage for GPU sites", "slos-storage.yaml"), GOLDEN_SIGNALS("Four golden signals",
            "slos-golden-signals.yaml");

    private final String label;
    private final String file;

    Starter(String label, String file) {
        this.label = label;
        this.file = file;
    }

    /** What it is about, in words. */
    public String label() {
        return label;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /**
     * Its objectives, ready for the importer.
     *
     * @param source the title of the source they are measured at; blank to say so later
     */
    public String text(String source) {
        List<Tree> documents = Yaml.read(packed()).documents().stream()
                .filter(document -> !document.text("kind").equals("DataSource")).toList();
        documents.forEach(document -> measureAt(document, source));
        return Yaml.write(documents);
    }

    private static void measureAt(Tree tree, String source) {
        for (String key : tree.keys()) {
            if (key.equals("metricSourceRef")) {
                if (source.isBlank()) {
                    tree.remove(key);
                } else {
                    tree.put(key, source);
                }
            } else {
                measureAt(tree.tree(key), source);
            }
        }
    }

    private String packed() {
        try (InputStream in = Starter.class.getResourceAsStream("/sample-data/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
