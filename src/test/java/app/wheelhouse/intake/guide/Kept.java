package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.GuideSession.GuideAttendee;
import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks, apart from the parser's own account, for the words of a guide that none of its records has. */
final class Kept {
    /** Words that turn into structure: a label into a kind, "Session" into a session, minutes into a number. */
    private static final Set<String> STRUCTURE = Set.copyOf(Words
            .of("""
                    attendees participants points point to land key discuss discussion topics topic decisions decision make wanted
                    receipts quotes evidence notes note talk track risks risk objections and responses response mitigation
                    30 60 90 day days plan when date length duration where place purpose goal agenda quality gates session series meeting
                    approver driver contributor contributors input informed min mins minutes m h hour host only the same as in plus a b
                    needed questions open x
                    """));

    private Kept() {
    }

    /** The lines, with their numbers, that hold a word which no record standing there holds. */
    static List<String> lost(String text, Guide guide) {
        List<Piece> pieces = pieces(guide);
        List<String> lines = text.lines().toList();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            Set<String> words = new HashSet<>(Words.of(TrackingParameters.strip(structureless(lines.get(i)))));
            words.removeAll(STRUCTURE);
            pieces.stream().filter(piece -> piece.lines().contains(number))
                    .forEach(piece -> words.removeAll(piece.words()));
            if (!words.isEmpty()) {
                lost.add(number + ": " + lines.get(i) + " " + words);
            }
        }
        return lost;
    }

    /** A series' number is its place; minutes in a label are shared by its entries. */
    private static String structureless(String line) {
        return line.replaceFirst("^#+ Series \\d+ ", "").replaceFirst("^(\\*\\*[^*]+)\\(\\d+ ?m(?:in)?\\)", "$1");
    }

    private record Piece(Lines lines, Set<String> words) {
    }

    private static List<Piece> pieces(Guide guide) {
        List<Piece> pieces = new ArrayList<>();
        guide.series().forEach(series -> add(pieces, series.lines(), series.title(), series.purpose()));
        guide.pages().forEach(page -> add(pieces, page.lines(), page.title(), page.text()));
        for (GuideSession session : guide.sessions()) {
            LocalDateTime start = session.startsAt();
            add(pieces, session.lines(), session.title(), session.code(), session.purpose(), session.place(),
                    session.minutes() == null ? "" : session.minutes().toString(),
                    start == null ? "" : start.toString().replace('T', ' '));
            session.attendees().forEach(who -> add(pieces, who.lines(), who));
            session.topics().forEach(topic -> add(pieces, topic.lines(), topic));
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Lines lines, GuideAttendee who) {
        add(pieces, lines, who.name(), who.title(), who.role() == null ? "" : who.role().word());
    }

    private static void add(List<Piece> pieces, Lines lines, GuideTopic topic) {
        add(pieces, lines, topic.title(), topic.text(), topic.presenter(),
                topic.minutes() == null
                        ? ""
                        : topic.minutes() + "m "
                                + topic.minutes());
    }

    private static void add(List<Piece> pieces, Lines lines, String... texts) {
        Set<String> words = new HashSet<>();
        Stream.of(texts).forEach(text -> words.addAll(Words.of(text)));
        pieces.add(new Piece(lines, words));
    }
}
