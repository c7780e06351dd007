package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Framework.Letter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a cell is written in a table: its letters, the scope of an Agree in brackets behind it, a digit behind a Responsible
 * who is called in that place. {@code RA(pricing)P}, {@code R1A}. Read back with separators and whole words as well.
 */
public final class CellText {
    private static final Set<String> NOTHING = Set.of("", "-", "–", "—", ".", "·", "n/a", "none");
    private static final int WORD = 4;
    private static final int MOST_LETTERS = 6;

    private CellText() {
    }

    /**
     * A cell as it was read.
     *
     * @param rest what was not understood, empty when all was
     */
    public record Read(Cell cell, String rest) {
        /** Whether every sign was understood. */
        public boolean isWhole() {
            return rest.isEmpty();
        }
    }

    /** The text that {@link #read} understands as this cell. */
    public static String write(Framework framework, Cell cell) {
        StringBuilder text = new StringBuilder();
        for (char sign : cell.letters().toCharArray()) {
            text.append(sign);
            if (sign == 'A' && Cell.carriesScope(framework, cell.letters()) && !cell.scope().isEmpty()) {
                text.append('(').append(balanced(cell.scope())).append(')');
            }
            if (sign == 'R' && Cell.carriesPaging(framework, cell.letters()) && cell.paging() > 0) {
                text.append(cell.paging());
            }
        }
        return text.toString();
    }

    /** Reads a cell; what is no letter of the framework is given back as the rest. */
    public static Read read(Framework framework, String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        String scope = "";
        int paging = 0;
        String plain = text.strip();
        int i = NOTHING.contains(plain.toLowerCase(Locale.ROOT)) ? plain.length() : 0;
        while (i < plain.length()) {
            int end = tokenEnd(plain, i);
            String token = plain.substring(i, end);
            i = end;
            if (Character.isLetter(token.charAt(0))) {
                Optional<String> known = letters(framework, token);
                known.ifPresentOrElse(letters::append, () -> rest.append(token).append(' '));
            } else if (token.charAt(0) == '(' && scope.isEmpty() && endsWithAgree(framework, letters)) {
                scope = token.replaceAll("^\\(|\\)$", "").replaceAll("\\s+", " ").strip();
            } else if (token.matches("[1-9]") && letters.toString().endsWith("R") && framework == Framework.RACI) {
                paging = token.charAt(0) - '0';
            } else if (!token.matches("[\\s/,;+&|.·*]+")) {
                rest.append(token).append(' ');
            }
        }
        return new Read(Cell.of(framework, letters.toString(), scope, paging), rest.toString().strip());
    }

    private static boolean endsWithAgree(Framework framework, StringBuilder letters) {
        return framework == Framework.RAPID && letters.length() > 0 && letters.charAt(letters.length() - 1) == 'A';
    }

    private static int tokenEnd(String text, int from) {
        int end = from + 1;
        if (Character.isLetter(text.charAt(from))) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        } else if (text.charAt(from) == '(') {
            for (int open = 1; end < text.length() && open > 0; end++) {
                open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            }
        }
        return end;
    }

    /** The letters a run of letters stands for: a word such as "Decides", or signs one behind the other. */
    private static Optional<String> letters(Framework framework, String token) {
        if (token.length() >= WORD) {
            for (Letter letter : framework.letters()) {
                String stem = letter.meaning().substring(0, letter.meaning().length() - 1).toLowerCase(Locale.ROOT);
                if (token.toLowerCase(Locale.ROOT).startsWith(stem)) {
                    return Optional.of(String.valueOf(letter.sign()));
                }
            }
        }
        String signs = token.toUpperCase(Locale.ROOT);
        boolean each = signs.length() < MOST_LETTERS && signs.chars().distinct().count() == signs.length()
                && signs.chars().allMatch(sign -> framework.meaning((char) sign).isPresent());
        return each ? Optional.of(signs) : Optional.empty();
    }

    /** A scope whose brackets do not match would end too early or too late. */
    private static String balanced(String scope) {
        int open = 0;
        boolean matched = true;
        for (char sign : scope.toCharArray()) {
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            matched &= open >= 0;
        }
        return matched && open == 0 ? scope : scope.replace('(', '[').replace(')', ']');
    }
}
