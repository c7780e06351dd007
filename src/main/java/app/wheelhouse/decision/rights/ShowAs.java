package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.At;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A matrix as another framework would say it. A letter is turned only into one that means the same; what has no
 * equivalent is named, never guessed.
 *
 * @param matrix what could be said, in the other framework's letters
 * @param lost   the letters that could not, as they stood
 */
public record ShowAs(Matrix matrix, Map<At, String> lost) {
    public ShowAs {
        lost = Map.copyOf(lost);
    }

    /** What letters of different frameworks can have in common. */
    private enum Part {
        DECIDES, DOES, IS_HEARD, IS_TOLD, PREPARES, VETOES
    }

    /** Turns a matrix; one in this framework already stays as it is. */
    public static ShowAs of(Matrix from, Framework framework) {
        Map<At, Cell> cells = new HashMap<>();
        Map<At, String> lost = new HashMap<>();
        from.cells().forEach((at, cell) -> {
            StringBuilder said = new StringBuilder();
            StringBuilder unsaid = new StringBuilder();
            for (char sign : cell.letters().toCharArray()) {
                equivalent(from.framework(), sign, framework).ifPresentOrElse(said::append, () -> unsaid.append(sign));
            }
            cells.put(at, Cell.of(framework, said.toString(), cell.scope(), cell.paging()));
            if (!unsaid.isEmpty()) {
                lost.put(at, unsaid.toString());
            }
        });
        Matrix bare = new Matrix(from.id(), from.title(), framework, from.kind(), from.purpose(), from.decidesAtMost(),
                from.rows(), from.columns(), Map.of());
        return new ShowAs(bare.with(cells), lost);
    }

    /** The letter of the other framework that means the same; empty when it has none. */
    public static Optional<Character> equivalent(Framework from, char sign, Framework to) {
        if (from == to) {
            return from.meaning(sign).map(_ -> sign);
        }
        return from.meaning(sign).flatMap(_ -> to.letters().stream().map(Framework.Letter::sign)
                .filter(other -> part(to, other) == part(from, sign)).findFirst());
    }

    /** Rogers and Blenko for RAPID, the PMBOK Guide for RACI, the Atlassian Team Playbook for DACI. */
    private static Part part(Framework framework, char sign) {
        return switch (framework) {
            case RAPID -> switch (sign) {
                case 'R' -> Part.PREPARES;
                case 'A' -> Part.VETOES;
                case 'P' -> Part.DOES;
                case 'I' -> Part.IS_HEARD;
                default -> Part.DECIDES;
            };
            case RACI -> switch (sign) {
                case 'R' -> Part.DOES;
                case 'A' -> Part.DECIDES;
                case 'C' -> Part.IS_HEARD;
                default -> Part.IS_TOLD;
            };
            case DACI -> switch (sign) {
                case 'D' -> Part.PREPARES;
                case 'A' -> Part.DECIDES;
                case 'C' -> Part.IS_HEARD;
                default -> Part.IS_TOLD;
            };
        };
    }
}
