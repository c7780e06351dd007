package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.GuideSession.GuideAttendee;
import app.wheelhouse.session.AttendeeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list of people as a guide writes it: "President (Approver), Driver: Head of Product; Cloud Team Leads (two)". */
final class AttendeeText {
    private static final Pattern BETWEEN = Pattern.compile("[,;·•|\\n](?![^(\\[]{0,80}[)\\]])");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern PREFIX = Pattern.compile("([\\p{L} ]{3,16}?)\\s*(?:[:=]|\\s[–—-]\\s)\\s*(.*)");
    private static final Pattern SUFFIX = Pattern.compile("(.*\\S)\\s*(?:[:=]|\\s[–—-]\\s)\\s*([\\p{L} ]{3,16})");
    private static final Pattern FIRST = Pattern.compile("(?i)(?:(?:and|&|plus|the)\\s+)+(.*)");
    private static final Pattern TITLE_PART = Pattern.compile("\\s*(?!and |the |plus |optional)\\p{Ll}[^:=]*");
    private static final Pattern CAPITAL = Pattern.compile("(?s)[,;·•|\\s]*\\p{Lu}.*");
    /** No meeting has more people than fit in this. */
    private static final int LONGEST = 4000;
    private static final int MOST_WORDS = 7;

    private AttendeeText() {
    }

    /** @param people found in the text; {@code left} holds the pieces that name nobody */
    record Found(List<GuideAttendee> people, List<String> left) {
    }

    /**
     * @param text  plain text
     * @param given the role everybody has who is given no other; null where there is none
     */
    static Found read(String text, @Nullable AttendeeRole given, Lines lines) {
        if (text.length() > LONGEST) {
            return new Found(List.of(), List.of(text));
        }
        List<GuideAttendee> people = new ArrayList<>();
        List<String> left = new ArrayList<>();
        AttendeeRole current = given;
        for (String raw : pieces(text)) {
            current = raw.startsWith(";") ? given : current;
            String piece = trim(raw.replaceFirst("^[,;·•|\\n]", ""));
            Matcher prefix = PREFIX.matcher(piece);
            if (prefix.matches() && RoleWords.read(prefix.group(1)).isPresent()) {
                current = RoleWords.read(prefix.group(1)).orElse(current);
                piece = trim(prefix.group(2));
            }
            if (piece.isEmpty()) {
                continue;
            }
            if (Words.of(piece).size() > MOST_WORDS || Words.of(piece).isEmpty()) {
                left.add(piece);
            } else {
                people.add(person(piece, current, lines));
            }
        }
        return new Found(people, left);
    }

    /** The pieces with the comma or the like before each; a comma inside a title, as in "Product Manager, tenancy", does not part. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int end = -1;
        Matcher between = BETWEEN.matcher(text);
        for (int from = 0; from <= text.length(); from = end + 1) {
            boolean comma = end >= 0 && text.charAt(end) == ',';
            end = between.find() ? between.start() : text.length();
            String piece = text.substring(from, end);
            boolean goesOn = comma && TITLE_PART.matcher(piece).matches() && !pieces.isEmpty()
                    && CAPITAL.matcher(pieces.getLast()).matches();
            if (goesOn) {
                pieces.add(pieces.removeLast() + "," + piece);
            } else if (!piece.isBlank()) {
                pieces.add(text.substring(Math.max(from - 1, 0), from) + piece);
            }
        }
        return pieces;
    }

    private static GuideAttendee person(String piece, @Nullable AttendeeRole given, Lines lines) {
        AttendeeRole role = given;
        String title = "";
        String name = piece;
        Matcher bracket = BRACKET.matcher(piece);
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            if (RoleWords.read(inside).isPresent()) {
                role = RoleWords.read(inside).orElse(role);
                name = name.replace(bracket.group(), "");
            } else if (inside.length() > 2 && Character.isUpperCase(inside.charAt(0))) {
                title = inside;
                name = name.replace(bracket.group(), "");
            }
        }
        Matcher suffix = SUFFIX.matcher(name);
        if (suffix.matches() && RoleWords.read(suffix.group(2)).isPresent()) {
            role = RoleWords.read(suffix.group(2)).orElse(role);
            name = suffix.group(1);
        }
        return new GuideAttendee(Words.tidy(name), title, role, lines);
    }

    private static String trim(String piece) {
        String text = piece.strip().replaceAll("\\.$", "");
        Matcher first = FIRST.matcher(text);
        return first.matches() ? first.group(1).strip() : text;
    }
}
