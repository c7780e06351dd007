package app.wheelhouse.document;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps from the room what receipts say may not be told, also where somebody typed it into a text. */
public record Discretion(List<Receipt> receipts, List<Person> people) {
    /** Nothing is to be kept back. */
    public static final Discretion NONE = new Discretion(List.of(), List.of());
    /** What stands in the place of words the room may not have. */
    public static final String LEFT_OUT = "[left out: not for the room]";
    private static final int SHORTEST = 12;

    public Discretion {
        receipts = List.copyOf(receipts);
        people = List.copyOf(people);
    }

    /** What a text gives away, and how. */
    public record Leak(Receipt receipt, String sentence) {
    }

    /** The words as the room may have them. */
    public String forRoom(String markdown) {
        String text = markdown;
        for (Receipt receipt : receipts) {
            if (receipt.attribution() == Attribution.NOT_FOR_ROOM) {
                text = verbatim(receipt).replacedIn(text, LEFT_OUT);
            } else if (namesSpeaker(receipt, text)) {
                text = name(receipt.speaker()).matcher(text).replaceAll(Matcher.quoteReplacement(role(receipt)));
            }
        }
        return text;
    }

    /** The first thing a text would give away to the room. */
    public Optional<Leak> leak(String markdown) {
        for (Receipt receipt : receipts) {
            if (receipt.attribution() == Attribution.NOT_FOR_ROOM && verbatim(receipt).isIn(markdown)) {
                return Optional.of(new Leak(receipt, "Repeats a receipt that is not for the room."));
            }
            if (namesSpeaker(receipt, markdown)) {
                return Optional.of(new Leak(receipt,
                        "Names " + receipt.speaker() + " beside words that may be told by role only."));
            }
        }
        return Optional.empty();
    }

    /** Whether a text repeats what somebody said, so that its figures have a receipt. */
    public boolean restsOnReceipt(String markdown) {
        return receipts.stream().anyMatch(receipt -> verbatim(receipt).isIn(markdown));
    }

    private boolean namesSpeaker(Receipt receipt, String text) {
        return receipt.attribution() == Attribution.ROLE_ONLY && !receipt.speaker().isBlank()
                && !role(receipt).equalsIgnoreCase(receipt.speaker()) && verbatim(receipt).isIn(text)
                && name(receipt.speaker()).matcher(text).find();
    }

    private String role(Receipt receipt) {
        return people.stream().filter(person -> person.name().strip().equalsIgnoreCase(receipt.speaker().strip()))
                .map(Person::role).filter(role -> !role.isBlank()).findFirst().orElse("somebody");
    }

    private static Pattern name(String speaker) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(speaker.strip()) + "(?![\\p{L}\\p{N}])");
    }

    private static Words verbatim(Receipt receipt) {
        return new Words(receipt.title());
    }

    /** Words to be found whatever stands between them. */
    private record Words(String words) {
        private Optional<Pattern> pattern() {
            String[] all = Manuscript.folded(words).split(" ", -1);
            if (words.length() < SHORTEST || all.length < 2) {
                return Optional.empty();
            }
            StringBuilder pattern = new StringBuilder("(?iu)");
            for (int i = 0; i < all.length; i++) {
                pattern.append(i == 0 ? "" : "[^\\p{L}\\p{N}]+").append(Pattern.quote(all[i]));
            }
            return Optional.of(Pattern.compile(pattern.toString()));
        }

        boolean isIn(String text) {
            return pattern().map(each -> each.matcher(text).find()).orElse(false);
        }

        String replacedIn(String text, String instead) {
            return pattern().map(each -> each.matcher(text).replaceAll(Matcher.quoteReplacement(instead)))
                    .orElse(text);
        }
    }
}
