package app.wheelhouse.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes records of any type with a word, number or date of its own in every field. What the room may see is in
 * {@link #ALLOWED}; everything else that is planted, and so every field that nobody thought of here, is a secret.
 */
final class Planter {

    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("Session", Set.of("title")),
            Map.entry("Series", Set.of("title")), Map.entry("Topic", Set.of("title", "text", "minutes")),
            Map.entry("Decision", Set.of("title", "options", "outcome")), Map.entry("Person", Set.of("name")),
            Map.entry("Part", Set.of("name")), Map.entry("Matrix", Set.of("title")),
            Map.entry("Row", Set.of("title")), Map.entry("Column", Set.of("name")),
            Map.entry("Risk", Set.of("title")), Map.entry("Document", Set.of("title", "kind", "purpose", "text")));

    private static final Pattern SECRET = Pattern.compile("Zq[a-z]+qz|731\\d{4}|2931|73100000-0000");
    private static final Pattern WORD = Pattern.compile("Wort[a-z]+wort");

    private final Set<String> words = new HashSet<>();
    private int count;

    /** Whether a text holds a mark of something that must not reach the room. */
    static boolean isSecret(String text) {
        return SECRET.matcher(text).find();
    }

    /** A text with all marks that are allowed made alike, so that texts of one shape are equal. */
    static String shape(String text) {
        return WORD.matcher(text).replaceAll("w").replaceAll("\\d+", "0");
    }

    /** The words that may reach the room. */
    Set<String> words() {
        return words;
    }

    /**
     * Makes a record; {@code given} fixes fields by name.
     *
     * @param open false when the record as a whole is the host's
     */
    <R> R plant(Class<R> type, boolean open, Map<String, ?> given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(component -> given.containsKey(component.getName())
                ? given.get(component.getName())
                : value(component, open && ALLOWED.getOrDefault(type.getSimpleName(), Set.of()).contains(component
                        .getName())))
                .toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                | InvocationTargetException e) {
            throw new AssertionError("cannot make a " + type, e);
        }
    }

    private Object value(RecordComponent component, boolean allowed) {
        if (component.getType() == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return List.of(single(element, allowed), single(element, allowed));
        }
        if (component.getType() == Optional.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Optional.of(single(element, allowed));
        }
        return single(component.getType(), allowed);
    }

    private Object single(Class<?> type, boolean allowed) {
        count++;
        if (type == String.class) {
            String word = allowed ? "Wort" + letters(count) + "wort" : "Zq" + letters(count) + "qz";
            if (allowed) {
                words.add(word);
            }
            return word;
        } else if (type == int.class || type == Integer.class) {
            return allowed ? count % 90 + 1 : 7_310_000 + count % 10_000;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2931, 1, 1).plusDays(count % 365);
        } else if (type == Instant.class) {
            return Instant.parse("2931-01-01T00:00:00Z").plusSeconds(count);
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == UUID.class) {
            return new UUID(0x7310_0000_0000L << 16, count);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return plant(type, allowed, Map.of());
        }
        throw new AssertionError("teach Planter to make a " + type.getName());
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
