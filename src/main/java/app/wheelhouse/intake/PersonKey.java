package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells when two names mean the same person: by their words, without what stands in brackets or a leading "the". */
final class PersonKey {
    private PersonKey() {
    }

    static String of(String name) {
        String bare = Words.key(name.replaceAll("[(\\[][^)\\]]*[)\\]]", " "));
        String key = bare.isEmpty() ? Words.key(name) : bare;
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** The person with this name, or else the only one with it as a role. */
    static Optional<UUID> find(String name, Map<UUID, Map<String, Object>> people) {
        String key = of(name);
        Optional<UUID> named = people.entrySet().stream().filter(person -> is(key, person.getValue(), "name"))
                .map(Map.Entry::getKey).findFirst();
        if (named.isPresent()) {
            return named;
        }
        var holders = people.entrySet().stream().filter(person -> is(key, person.getValue(), "role"))
                .map(Map.Entry::getKey).toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private static boolean is(String key, Map<String, Object> person, String field) {
        return person.get(field) instanceof String value && of(value).equals(key);
    }
}
