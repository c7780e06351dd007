package app.wheelhouse.signal.openslo;

import app.wheelhouse.signal.SourceDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML text with the lines of its keys. Remembers what was asked of it, so that the rest can be named.
 */
final class Tree {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int line;

    /** @param line where it begins, from 1; 0 for one that is made here */
    Tree(int line) {
        this.line = line;
    }

    /**
     * Something to tell about a line.
     *
     * @param line from 1
     * @param path names the key
     */
    record Note(int line, String path, String words) {
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return new java.util.LinkedHashSet<>(values.keySet());
    }

    /** Adds a value: a tree, a list, a text, a number, a truth value, or nothing. */
    Tree add(String key, int at, @Nullable Object value) {
        lines.put(key, at);
        return put(key, value);
    }

    Tree put(String key, @Nullable Object value) {
        values.put(key, value == null ? Optional.empty() : value);
        return this;
    }

    void remove(String key) {
        values.remove(key);
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** A text, also where it is written like a number; empty for anything else. */
    String text(String key) {
        return switch (value(key)) {
            case String text -> text.strip();
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth.toString();
            case null, default -> "";
        };
    }

    @Nullable
    BigDecimal number(String key) {
        return value(key) instanceof BigDecimal number ? number : null;
    }

    @Nullable
    Boolean truth(String key) {
        return value(key) instanceof Boolean truth ? truth : null;
    }

    /** The mapping below a key; an empty one where there is none. */
    Tree tree(String key) {
        return value(key) instanceof Tree tree ? tree : new Tree(line(key));
    }

    /** The same, made where there is none. */
    Tree made(String key) {
        if (!(values.get(key) instanceof Tree)) {
            put(key, new Tree(0));
        }
        return tree(key);
    }

    /** The mappings of a list below a key. */
    List<Tree> trees(String key) {
        List<Tree> trees = new ArrayList<>();
        if (value(key) instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Tree tree) {
                    trees.add(tree);
                }
            });
        }
        return trees;
    }

    /** Counts everything below a key as understood. */
    void keep(String... keys) {
        for (String key : keys) {
            if (value(key) instanceof Tree tree) {
                tree.keep(tree.keys().toArray(String[]::new));
            }
        }
    }

    /** What nobody asked for, each with its path. */
    List<Note> rest(String path) {
        List<Note> rest = new ArrayList<>();
        values.forEach((key, value) -> {
            String at = path.isEmpty() ? key : path + "." + key;
            if (!asked.contains(key)) {
                rest.add(new Note(line(key), at, at + " is not understood and is kept as it is"));
            } else if (value instanceof Tree tree) {
                rest.addAll(tree.rest(at));
            } else if (value instanceof List<?> list) {
                list.forEach(each -> {
                    if (each instanceof Tree tree) {
                        rest.addAll(tree.rest(at));
                    }
                });
            }
        });
        return rest;
    }

    /** Takes out what looks like a secret, so that it is kept nowhere, and says what that was. */
    List<Note> withoutSecrets(String path) {
        List<Note> secrets = new ArrayList<>();
        for (String key : keys()) {
            String at = path.isEmpty() ? key : path + "." + key;
            Object value = values.get(key);
            if (value instanceof Tree tree) {
                secrets.addAll(tree.withoutSecrets(at));
            } else if (value instanceof List<?> list) {
                list.forEach(each -> {
                    if (each instanceof Tree tree) {
                        secrets.addAll(tree.withoutSecrets(at));
                    }
                });
            } else if (isSecret(key)
                    || value instanceof String text && text.matches("(?i)[a-z][a-z0-9+.-]*://[^/\\s]*@.*")) {
                values.remove(key);
                secrets.add(new Note(line(key), at, at
                        + " may be a secret and was left out; what is needed to sign in is given in the settings of the source"));
            }
        }
        return secrets;
    }

    private static boolean isSecret(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return SourceDraft.isSecret(key) || plain.contains("accesskey") || plain.contains("apikey")
                || plain.contains("privatekey") || plain.contains("credential") || plain.contains("passphrase")
                || plain.contains("authorization") || plain.contains("passwd");
    }

    /** As plain maps and lists, for writing. */
    Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Tree tree -> tree.plain();
            case List<?> list -> list.stream().map(Tree::plain).toList();
            case Optional<?> _ -> null;
            case BigDecimal number when number.scale() <= 0 -> number.toBigIntegerExact();
            case null, default -> value;
        };
    }
}
