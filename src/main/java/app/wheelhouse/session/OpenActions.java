package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is still to be done after a session into the words of an entry in the agenda of the next one. */
public final class OpenActions {
    /** What the entry is called. */
    public static final String TITLE = "Open actions";
    private final SessionPage page;

    private OpenActions(SessionPage page) {
        this.page = page;
    }

    /** The open actions of a session that the room may know of. */
    public static List<Action> of(SessionPage page) {
        HostOnly rule = HostOnly.among(page.topics());
        return page.actions().stream().filter(action -> action.state() == ActionState.OPEN)
                .filter(action -> rule.isOpenAt(action.topic())).toList();
    }

    /** One line for each of them behind the lines that are there already; what is listed is not listed twice. */
    public static String lines(SessionPage page, String before) {
        OpenActions words = new OpenActions(page);
        List<String> there = before.lines().map(OpenActions::title).toList();
        Stream<String> fresh = of(page).stream().map(words::line).filter(line -> !there.contains(title(line)));
        return Stream.concat(before.lines(), fresh).collect(Collectors.joining("\n"));
    }

    private String line(Action action) {
        LocalDate due = action.due();
        String owner = page.nameOf(action.owner());
        return "- " + action.title() + " — " + (owner.isBlank() ? "nobody yet" : owner)
                + (due == null ? "" : ", due " + due);
    }

    private static String title(String line) {
        int end = line.lastIndexOf(" — ");
        return end < 0 ? line : line.substring(0, end);
    }
}
