package app.wheelhouse.session.ui;

import app.wheelhouse.session.CaptureLine;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.note.Chip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Says beside each capture line of a note which record it is: "action, open · Head of Product · Fri 4 Dec". */
final class NoteChips {
    private NoteChips() {
    }

    /** Chips by line number, counted from 0. */
    static Map<Integer, Chip> of(String text, List<CaptureLine> lines, SessionPage page, Days days) {
        Map<Integer, Chip> chips = new HashMap<>();
        int number = 0;
        int at = 0;
        for (CaptureLine line : lines) {
            while (at < line.from() && at < text.length()) {
                if (text.charAt(at++) == '\n') {
                    number++;
                }
            }
            chips.put(number, chip(line, page, days));
        }
        return chips;
    }

    private static Chip chip(CaptureLine line, SessionPage page, Days days) {
        List<String> parts = new ArrayList<>();
        String state = state(line, page);
        parts.add(line.kind().label().toLowerCase(Locale.ROOT) + (state.isEmpty() ? "" : ", " + state));
        String person = page.nameOf(line.person());
        if (!person.isEmpty()) {
            parts.add(person);
        } else if (!line.mentions().isEmpty()) {
            parts.add(line.mentions().getFirst().candidates().size() > 1
                    ? "who? several fit"
                    : "@" + line.mentions().getFirst().words() + "?");
        }
        if (line.due() != null) {
            parts.add(days.weekday(line.due()));
        }
        return new Chip(String.join(" · ", parts), "chip-" + line.kind().type());
    }

    private static String state(CaptureLine line, SessionPage page) {
        return switch (line.kind()) {
            case DECISION -> page.decisions().stream().filter(decision -> decision.line().equals(line.line()))
                    .findFirst()
                    .map(decision -> decision.state().label()).orElse(line.verdict().label()).toLowerCase(Locale.ROOT);
            case ACTION -> page.actions().stream().filter(action -> action.line().equals(line.line())).findFirst()
                    .map(action -> action.state().label()).orElse("open").toLowerCase(Locale.ROOT);
            case OBJECTION, QUOTE, PARKED -> "";
        };
    }

    /** The tags of a line, without their sign. */
    static List<String> tags(String line) {
        return Stream.of(line.split("\\s+", -1)).filter(word -> word.startsWith("#") && word.length() > 1)
                .map(word -> word.substring(1)).toList();
    }
}
