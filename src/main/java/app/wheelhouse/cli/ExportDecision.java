package app.wheelhouse.cli;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Madr;
import app.wheelhouse.decision.store.DecisionLists;
import java.util.List;
import java.util.UUID;

/** A decision as a Markdown Architectural Decision Record, which other tools and the importer read. */
final class ExportDecision implements Export {
    @Override
    public List<String> formats() {
        return List.of("md");
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        UUID id = new Lookup(wanted.opened().records()).find("decision", wanted.which());
        DecisionRow row = new DecisionLists(wanted.opened().store()).decisions().stream()
                .filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return new Text(Madr.name(row.decision()) + ".md", Madr.write(row));
    }
}
