package app.wheelhouse.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the person a table means by a role: by the name, the only one it begins or is part of, or by its initials. */
final class OwnerWords {
    private OwnerWords() {
    }

    /** @param people the fields of each person, by id */
    static Optional<UUID> find(String words, Map<UUID, Map<String, Object>> people) {
        return Arrays.stream(words.split("[,/;]|\\bor\\b|\\band\\b", -1)).map(String::strip)
                .filter(each -> each.length() > 1).map(each -> one(each, people)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<UUID> one(String words, Map<UUID, Map<String, Object>> people) {
        Optional<UUID> named = PersonKey.find(words, people);
        return named.or(() -> {
            String key = words.toLowerCase(Locale.ROOT);
            List<UUID> found = Stream
                    .of(with(people, name -> name.startsWith(key + " ")),
                            with(people, name -> (" " + name + " ").contains(" " + key.replaceFirst("s$", "") + " ")),
                            with(people, name -> List.of(key.split(" ")).contains(initials(name))))
                    .filter(each -> each.size() == 1).findFirst().orElse(List.of());
            return found.stream().findFirst();
        });
    }

    private static List<UUID> with(Map<UUID, Map<String, Object>> people,
            java.util.function.Predicate<String> condition) {
        return people.entrySet().stream()
                .filter(one -> condition
                        .test(String.valueOf(one.getValue().getOrDefault("name", "")).toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey).toList();
    }

    private static String initials(String name) {
        return Arrays.stream(name.replaceFirst(",.*", "").split("\\W+", -1)).filter(each -> !each.isEmpty())
                .map(each -> each.substring(0, 1))
                .collect(Collectors.joining());
    }
}
