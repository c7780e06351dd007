package app.wheelhouse.cli;

import app.wheelhouse.store.Records;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the record somebody means by an id, a unique code or a unique title. */
final class Lookup {
    private static final int NAMED = 5;
    private final Records records;

    Lookup(Records records) {
        this.records = records;
    }

    /** @throws Refused when there is none (exit 1) or several (exit 4) */
    UUID find(String type, String words) throws Refused {
        Optional<UUID> id = id(words);
        if (id.isPresent()) {
            if (records.find(type, id.get()).isEmpty()) {
                throw Refused.nothing("There is no %s with the id %s.", type, words);
            }
            return id.get();
        }
        List<UUID> found = List.of();
        for (String field : List.of("code", "ticket", "title", "name")) {
            if (found.isEmpty()) {
                found = records.with(type, field, words.strip());
            }
        }
        if (found.isEmpty()) {
            throw Refused.nothing("There is no %s called '%s'.", type, words);
        }
        if (found.size() > 1) {
            throw Refused.value("%d records of type %s are called '%s'. Give the id of the one you mean: %s%s.",
                    found.size(), type, words,
                    found.stream().limit(NAMED).map(UUID::toString).collect(Collectors.joining(", ")),
                    found.size() > NAMED ? " …" : "");
        }
        return found.getFirst();
    }

    /** Reads a full id; empty when it is something else. */
    static Optional<UUID> id(String text) {
        if (!text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}
