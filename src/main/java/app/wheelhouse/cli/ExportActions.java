package app.wheelhouse.cli;

import app.wheelhouse.decision.FollowUp;
import app.wheelhouse.decision.store.DecisionLists;
import java.util.List;

/** All actions: for a spreadsheet, for a calendar, or as a list by person. */
final class ExportActions implements Export {
    @Override
    public List<String> formats() {
        return List.of("csv", "ics", "md", "pdf", "html");
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        if (!wanted.which().isEmpty()) {
            throw Refused.usage("Actions are exported all together: '%s' is one word too many.", wanted.which());
        }
        FollowUp actions = new FollowUp(new DecisionLists(wanted.opened().store()).actions());
        return switch (wanted.format()) {
            case "csv" -> new Text("actions.csv", actions.csv());
            case "ics" -> new Text("actions.ics", actions.calendar(wanted.now()));
            default -> new Pages(actions.page(wanted.today(), wanted.dates()));
        };
    }
}
