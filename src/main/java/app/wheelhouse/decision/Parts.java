package app.wheelhouse.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in one decision: as its own roles say, or else as the row of the rights matrix says that is its type.
 *
 * @param inherited whether the row says it
 */
public record Parts(Framework framework, List<Part> parts, boolean inherited) {
    /** Nobody does anything. */
    public static final Parts NONE = new Parts(Framework.RAPID, List.of(), false);

    public Parts {
        List<Framework.Letter> letters = framework.letters();
        parts = parts.stream().map(part -> inOrder(part, letters)).filter(part -> !part.letters().isEmpty())
                .sorted(byWeight(framework)).toList();
    }

    /** Whoever decides first, then in the order of the framework's letters, then by name. */
    private static Comparator<Part> byWeight(Framework framework) {
        String order = framework.decider() + framework.letters().stream()
                .map(letter -> String.valueOf(letter.sign())).collect(Collectors.joining());
        return Comparator.<Part>comparingInt(part -> part.letters().chars().map(order::indexOf).min().orElse(0))
                .thenComparing(Part::name, String.CASE_INSENSITIVE_ORDER);
    }

    private static Part inOrder(Part part, List<Framework.Letter> letters) {
        String ordered = letters.stream().filter(letter -> part.has(letter.sign()))
                .map(letter -> String.valueOf(letter.sign())).collect(Collectors.joining());
        return new Part(part.person(), part.name(), ordered, part.scope());
    }

    /**
     * The parts of a decision.
     *
     * @param said   the framework the decision names, or null
     * @param own    the decision's own roles; when there are any, the row is not asked
     * @param matrix the framework of the row's matrix, or null without a row
     * @param row    what the row says; its letters are never read in another framework than its own
     */
    public static Parts of(@Nullable Framework said, List<Part> own, @Nullable Framework matrix, List<Part> row) {
        if (!own.isEmpty()) {
            return new Parts(said != null ? said : matrix != null ? matrix : Framework.RAPID, own, false);
        } else if (matrix != null) {
            return new Parts(matrix, row, true);
        }
        return new Parts(said == null ? Framework.RAPID : said, List.of(), false);
    }

    /** Those with a letter. */
    public List<Part> with(char letter) {
        return parts.stream().filter(part -> part.has(letter)).toList();
    }

    /** Those who decide: exactly one, when all is as it should be. */
    public List<Part> deciders() {
        return with(framework.decider());
    }

    /** Whoever has the decision in hand at a stage; nobody once it is performed. */
    public List<Part> holding(Stage stage) {
        return switch (stage) {
            case RAISED, DECIDED -> with(switch (framework) {
                case RAPID, RACI -> 'R';
                case DACI -> 'D';
            });
            case READY -> deciders();
            case TOLD -> with(switch (framework) {
                case RAPID -> 'P';
                case RACI -> 'R';
                case DACI -> 'D';
            });
            case PERFORMED -> List.of();
        };
    }

    /** The names of parts, one after the other. */
    public static String names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** Everything in it that can be searched for, in lower case. */
    public String words() {
        return names(parts).toLowerCase(Locale.ROOT);
    }
}
