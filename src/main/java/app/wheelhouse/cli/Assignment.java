package app.wheelhouse.cli;

import app.wheelhouse.signal.Target;
import app.wheelhouse.store.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@code FIELD=VALUE} of the command line; an empty value clears the field. */
record Assignment(String field, String text) {

    /** @throws Refused when there is no equals sign or nothing before it */
    static Assignment parse(String word) throws Refused {
        int at = word.indexOf('=');
        if (at < 1) {
            throw Refused.usage("'%s' is not of the form FIELD=VALUE.", word);
        }
        return new Assignment(word.substring(0, at).strip(), word.substring(at + 1));
    }

    static List<Assignment> parse(List<String> words) throws Refused {
        List<Assignment> parsed = new ArrayList<>();
        for (String word : words) {
            parsed.add(parse(word));
        }
        return parsed;
    }

    /**
     * The value as the store keeps it; null clears the field.
     *
     * @throws Refused with the rule the text breaks
     */
    @Nullable
    Object value(String type, Lookup lookup) throws Refused {
        Schema.FieldType fieldType = Schema.fields(type).get(field);
        if (fieldType == null) {
            Rules.field(type, field, Schema.fields(type).keySet());
            return null;
        }
        if (text.isBlank()) {
            return null;
        }
        Class<?> kind = fieldType.javaType();
        if (kind == UUID.class) {
            return reference(lookup);
        } else if (kind == Integer.class) {
            return wholeNumber(type);
        } else if (kind == Double.class) {
            return number(type);
        } else if (kind == BigDecimal.class) {
            return share(type);
        } else if (kind == Boolean.class) {
            return flag(type);
        } else if (kind == LocalDate.class) {
            return date(type);
        } else if (kind == Instant.class) {
            return time(type);
        }
        return fieldType.longText() ? text : words(type);
    }

    /** The value as a condition of a list seeks it: like {@link #value}, but ids and derived fields are told by text too. */
    @Nullable
    Object sought(String type, Lookup lookup) throws Refused {
        return Schema.fields(type).containsKey(field) ? value(type, lookup) : text.isBlank() ? null : text.strip();
    }

    private UUID reference(Lookup lookup) throws Refused {
        try {
            String other = Rules.refersTo(field);
            return other.isEmpty() ? UUID.fromString(text.strip()) : lookup.find(other, text);
        } catch (IllegalArgumentException e) {
            throw Refused.value("%s: '%s' is no id.", field, text);
        } catch (Refused e) {
            throw Refused.value("%s: %s", field, e.sentence());
        }
    }

    private Integer wholeNumber(String type) throws Refused {
        Rules.Bounds bounds = Rules.wholeNumbers(type, field);
        try {
            int number = Integer.parseInt(text.strip());
            if (bounds.holds(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw broken(type, "holds " + bounds.words("a whole number"));
    }

    private Double number(String type) throws Refused {
        Rules.Bounds bounds = Rules.numbers(type, field);
        try {
            double number = Double.parseDouble(text.strip());
            if (bounds.holds(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw broken(type, "holds " + bounds.words("a number"));
    }

    /** A share as a decimal, written as one or as a percentage. */
    private BigDecimal share(String type) throws Refused {
        return Target.parse(text).map(Target::ratio)
                .orElseThrow(() -> broken(type, "holds a share below all, such as 99.9 % or 0.999"));
    }

    private Boolean flag(String type) throws Refused {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw broken(type, "holds true or false");
        };
    }

    private LocalDate date(String type) throws Refused {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw broken(type, "holds a date such as 2026-11-30");
        }
    }

    private Instant time(String type) throws Refused {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw broken(type, "holds a time with its zone such as 2026-11-30T14:00:00Z or 2026-11-30T14:00+02:00");
        }
    }

    private String words(String type) throws Refused {
        List<String> words = Rules.words(type, field);
        if (!words.isEmpty()) {
            return words.stream().filter(word -> plain(word).equals(plain(text))).findFirst()
                    .orElseThrow(() -> broken(type, "holds one of " + String.join(", ", words)));
        }
        if (!type.equals("board") && text.chars().anyMatch(Character::isISOControl)) {
            throw broken(type, "holds one line of text");
        }
        Optional<String> broken = RhythmEdit.broken(type, field, text).or(() -> SignalEdit.broken(type, field, text));
        if (broken.isPresent()) {
            throw broken(type, broken.get());
        }
        return BoardEdit.text(type, field, RhythmEdit.kept(type, field, text).orElse(text));
    }

    /** A word whatever its case and however its parts are joined. */
    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private Refused broken(String type, String rule) {
        return Refused.value("The field '%s' of a %s %s, not '%s'. Nothing was changed.", field, type, rule, text);
    }
}
