package app.wheelhouse.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Names and values in YAML, all of them single texts, with the lines they stand in.
 *
 * @param lines  the line of each name
 * @param others names whose value is not a single text
 */
record Front(Map<String, String> values, Map<String, Integer> lines, List<String> others) {
    private static final int LARGEST = 1 << 20;

    /** The YAML is none: why, and in which line of it, from 1. */
    static final class Flaw extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Flaw(String words, int line) {
            super(words, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Reads it; {@code first} is the line of the file it begins in. */
    static Front read(String yaml, int first) throws Flaw {
        LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(1).build();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        try {
            Optional<Node> node = new Compose(settings).composeString(yaml);
            if (node.isPresent() && !(node.get() instanceof MappingNode)) {
                throw new Flaw("the front matter is made of names and values", first);
            }
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                for (NodeTuple pair : mapping.getValue()) {
                    String name = pair.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
                    if (lines.containsKey(name)) {
                        throw new Flaw("the front matter says “" + name + "” twice",
                                first + pair.getKeyNode().getStartMark().map(Mark::getLine).orElse(0));
                    }
                    lines.put(name, first + pair.getKeyNode().getStartMark().map(Mark::getLine).orElse(0));
                    if (pair.getValueNode() instanceof ScalarNode value) {
                        values.put(name, value.getTag().equals(Tag.NULL) ? "" : value.getValue());
                    } else {
                        others.add(name);
                    }
                }
            }
            return new Front(values, lines, others);
        } catch (MarkedYamlEngineException e) {
            throw new Flaw("the front matter is no YAML (" + plain(e.getProblem()) + ")",
                    first + e.getProblemMark().map(Mark::getLine).orElse(0));
        } catch (YamlEngineException e) {
            throw new Flaw("the front matter is no YAML (" + plain(e.getMessage()) + ")", first);
        }
    }

    private static String plain(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "not readable" : words.lines().findFirst().orElse("").strip();
    }

    /** A value as YAML: plain where nothing else could be meant, in quotation marks otherwise. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (point < 0x20 || point == 0x7f || point == 0x85 || point == 0xa0 || point == 0x2028
                            || point == 0x2029 || point == 0xfeff || point >= 0x80 && point < 0xa0
                            || point >= 0xd800 && point < 0xe000) {
                        out.append("\\u%04x".formatted(point));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
