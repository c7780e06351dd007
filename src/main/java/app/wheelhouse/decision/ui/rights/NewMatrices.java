package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.Starter;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import java.util.ArrayList;
import java.util.List;

/** The matrices one can begin with, each a command that makes one and opens it. */
public final class NewMatrices {
    private NewMatrices() {
    }

    /** One for each recurring type of decision, filled in to begin with. */
    public static List<Command> starters(RightsTools tools) {
        List<Command> commands = new ArrayList<>();
        for (Starter starter : Starter.all()) {
            commands.add(Command.of("matrix-starter-" + commands.size(), "New matrix: " + starter.draft().title() + " ("
                    + starter.draft().framework().label() + ")", () -> create(tools, starter.draft())).in("Rights")
                    .icon("fth-plus"));
        }
        return commands;
    }

    /** An empty one of each framework. */
    public static List<Command> empty(RightsTools tools) {
        List<Command> commands = new ArrayList<>();
        for (Framework framework : Framework.values()) {
            commands.add(Command.of("matrix-empty-" + framework.word(), "New " + framework.label() + " matrix",
                    () -> create(tools, Starter.empty(framework).draft())).in("Rights").icon("fth-plus"));
        }
        return commands;
    }

    private static void create(RightsTools tools, Draft draft) {
        tools.rights().create(draft).thenAccept(
                id -> tools.background().toScreen(() -> tools.desk().go(Place.of("matrix", id.toString()))));
    }
}
