package app.wheelhouse.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way of saying who takes which part in a decision or an activity. The same letter means different things in different
 * frameworks, so a letter is never carried from one to another as it stands.
 */
public enum Framework {
    /** Rogers and Blenko, "Who Has the D?", Harvard Business Review, January 2006. */
    RAPID("Recommend Agree Perform Input Decide"),
    /** Responsibility assignment matrix, A Guide to the Project Management Body of Knowledge. */
    RACI("Responsible Accountable Consulted Informed"),
    /** Intuit's DACI, as in the Atlassian Team Playbook. */
    DACI("Driver Approver Contributor Informed");

    /** One part: its letter and what the letter stands for. */
    public record Letter(char sign, String meaning) {
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by toList, which nobody can change
    private final List<Letter> letters;

    Framework(String meanings) {
        letters = Arrays.stream(meanings.split(" ")).map(meaning -> new Letter(meaning.charAt(0), meaning)).toList();
    }

    /** The name shown on screen. */
    public String label() {
        return name();
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its letters, in the order in which they are written. */
    public List<Letter> letters() {
        return letters;
    }

    /** What a letter stands for here; empty when it has no such letter. */
    public Optional<String> meaning(char sign) {
        for (Letter letter : letters) {
            if (letter.sign == sign) {
                return Optional.of(letter.meaning);
            }
        }
        return Optional.empty();
    }

    /** The letter of the one who decides: D in RAPID, A in the others. */
    public char decider() {
        return this == RAPID ? 'D' : 'A';
    }

    /** Reads a word, whatever its case. */
    public static Optional<Framework> of(String word) {
        for (Framework framework : values()) {
            if (framework.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(framework);
            }
        }
        return Optional.empty();
    }
}
