package app.wheelhouse.signal.openslo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML as plain values with their lines and writes it again. Numbers stay the decimals they were written as. */
final class Yaml {
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 60;
    private int nodes;

    private Yaml() {
    }

    /**
     * What a text holds.
     *
     * @param flaw     why it cannot be read, in words; empty when it can
     * @param flawLine the line of the flaw, from 1
     */
    record Read(List<Tree> documents, String flaw, int flawLine) {
        Read {
            documents = List.copyOf(documents);
        }
    }

    /** Reads all documents of a text. */
    static Read read(String text) {
        LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(false).build();
        List<Tree> documents = new ArrayList<>();
        try {
            mustBeShallow(text, settings);
            Yaml yaml = new Yaml();
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                if (node instanceof MappingNode mapping) {
                    documents.add(yaml.tree(mapping, 0));
                } else if (!node.getTag().equals(Tag.NULL)) {
                    throw new Flaw("a definition is made of names and values", line(node));
                }
            }
            return new Read(documents, "", 0);
        } catch (Flaw e) {
            return new Read(List.of(), e.words, e.line);
        } catch (MarkedYamlEngineException e) {
            return new Read(List.of(), words(e.getProblem()),
                    e.getProblemMark().map(Mark::getLine).map(line -> line + 1).orElse(1));
        } catch (YamlEngineException e) {
            return new Read(List.of(), words(e.getMessage()), 1);
        }
    }

    /** Looks before anything is built, for building goes as deep as the text does. */
    private static void mustBeShallow(String text, LoadSettings settings) throws Flaw {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new Flaw("it is too deep", event.getStartMark().map(Mark::getLine).orElse(0) + 1);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static String words(@Nullable String problem) {
        return problem == null || problem.isBlank() ? "it is no YAML" : problem.lines().findFirst().orElse("").strip();
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private Tree tree(MappingNode mapping, int depth) throws Flaw {
        Tree tree = new Tree(line(mapping));
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Flaw("a name is a word", line(tuple.getKeyNode()));
            }
            if (tree.has(key.getValue())) {
                throw new Flaw("“" + key.getValue() + "” is there twice", line(key));
            }
            tree.add(key.getValue(), line(key), value(tuple.getValueNode(), depth + 1));
        }
        return tree;
    }

    private @Nullable Object value(Node node, int depth) throws Flaw {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new Flaw("it is too large or too deep", line(node));
        }
        return switch (node) {
            case MappingNode mapping -> tree(mapping, depth);
            case SequenceNode sequence -> {
                List<Object> list = new ArrayList<>();
                for (Node each : sequence.getValue()) {
                    Object value = value(each, depth + 1);
                    list.add(value == null ? Optional.empty() : value);
                }
                yield list;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new Flaw("it is no plain value", line(node));
        };
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        } else if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        } else if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.length() <= 40
                && text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
            return new BigDecimal(text);
        }
        return text;
    }

    /** Writes documents one below the other. */
    static String write(List<Tree> documents) {
        Dump dump = new Dump(DumpSettings.builder().setSchema(new CoreSchema()).setDefaultFlowStyle(FlowStyle.BLOCK)
                .setExplicitStart(true).setSplitLines(false).setUseUnicodeEncoding(true).build());
        StringBuilder text = new StringBuilder();
        documents.forEach(document -> text.append(dump.dumpToString(document.plain())));
        return text.toString().replaceFirst("^---\\s*\\n", "");
    }

    /** Stops reading. */
    private static final class Flaw extends Exception {
        private static final long serialVersionUID = 1;
        private final String words;
        private final int line;

        Flaw(String words, int line) {
            super(words);
            this.words = words;
            this.line = line;
        }
    }
}
