package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.intake.store.Present;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the records of the workspace that a file names without bringing them. */
final class KnownRecords {
    private static final double ALIKE = 0.5;
    private static final Pattern NUMBER = Pattern.compile("(?i)^(?:.*/)?(?:ADR[- ]?)?0*(\\d{1,4})\\b.*");
    private static final String WANTED = "decision_wanted";
    private final Present present;
    private final KnownRfes rfes;

    KnownRecords(Present present, KnownRfes rfes) {
        this.present = present;
        this.rfes = rfes;
    }

    Optional<UUID> find(Known known) {
        return switch (known.type()) {
            case "session" -> session(known.words());
            case "topic" -> session(known.within()).flatMap(session -> topic(session, known.words()));
            case "rfe" -> rfes.find(known.words());
            case "person" -> PersonKey.find(known.words(), present.records("person"));
            case "owner" -> OwnerWords.find(known.words(), present.records("person"));
            case "decision" -> exact("decision", known.words()).or(() -> numbered(known.words()));
            case "receipt" -> exact("receipt", known.words())
                    .or(() -> alike(present.records("receipt").entrySet().stream(), known.words()));
            case "source" -> exact("source", known.words()).or(() -> named("source", known.words()));
            default -> exact(known.type(), known.words());
        };
    }

    private Optional<UUID> named(String type, String name) {
        return present.records(type).entrySet().stream().filter(one -> name.equals(text(one.getValue(), "name")))
                .map(Map.Entry::getKey).findFirst();
    }

    /** By its code, its title, or both. */
    private Optional<UUID> session(String words) {
        String key = Words.key(words);
        return present.records("session").entrySet().stream().filter(one -> {
            String code = Words.key(text(one.getValue(), "code"));
            String title = Words.key(text(one.getValue(), "title"));
            return key.equals(code) || key.equals(title) || key.equals((code + " " + title).strip());
        }).map(Map.Entry::getKey).findFirst();
    }

    private Optional<UUID> topic(UUID session, String words) {
        return alike(present.records("topic").entrySet().stream()
                .filter(one -> session.equals(one.getValue().get("session"))
                        && WANTED.equals(one.getValue().get("kind"))),
                words);
    }

    private Optional<UUID> exact(String type, String words) {
        return present.records(type).entrySet().stream()
                .filter(one -> Words.key(text(one.getValue(), "title")).equals(Words.key(words)))
                .map(Map.Entry::getKey).findFirst();
    }

    private static Optional<UUID> alike(Stream<Map.Entry<UUID, Map<String, Object>>> records, String words) {
        record Near(UUID id, double likeness) {
        }
        return records.map(one -> new Near(one.getKey(), Words.likeness(words, text(one.getValue(), "title"))))
                .filter(near -> near.likeness >= ALIKE).max(Comparator.comparingDouble(Near::likeness)).map(Near::id);
    }

    /** The decision that came from the file with a number, as in "ADR-0005" or "0005-use-dashes.md". */
    private Optional<UUID> numbered(String words) {
        Matcher number = NUMBER.matcher(words.strip());
        return number.matches()
                ? present.memories().stream()
                        .filter(memory -> memory.source().matches("adr:0*" + number.group(1) + "\\b.*"))
                        .flatMap(memory -> memory.parts().stream()).filter(part -> part.type().equals("decision"))
                        .map(part -> part.record()).findFirst()
                : Optional.empty();
    }

    private static String text(Map<String, Object> record, String field) {
        return String.valueOf(record.getOrDefault(field, ""));
    }
}
