package app.wheelhouse.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lays the changes of two more laptops into a workspace, so that its conflicts can be looked at in a walk. */
final class LayConflicts {
    private LayConflicts() {
    }

    /** @param args the workspace, which must not be open */
    public static void main(String[] args) throws Exception {
        Path workspace = Path.of(args[0]);
        UUID session;
        UUID note = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0001L);
        UUID decided;
        String outcome;
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            Records records = new Records(store);
            session = (UUID) records.list("session").getFirst().get("id");
            var decision = records.list("decision").stream().filter(row -> row.get("decided_on") != null).findFirst()
                    .orElse(records.list("decision").getFirst());
            decided = (UUID) decision.get("id");
            outcome = String.valueOf(decision.get("outcome"));
            store.apply(new Edit("Write note").put("note", note, "session", session).put("note", note, "text",
                    "Opening: why cloud first and not lift and shift.\n\nThe topology is agreed with the platform team by Friday.\n\nRisks stay on the list.")
                    .put("decision", decided, "state", "accepted").put("decision", decided, "outcome",
                            outcome.equals("null") ? "Staged plan with SLO gates" : outcome)).join();
        }
        long now = Clock.systemUTC().millis();
        for (List<String> each : List.of(
                List.of("Ana's laptop", "Cloud first, session B",
                        "Opening: why cloud first and not lift and shift.\n\nThe topology is agreed with the platform team by next Wednesday.\n\nRisks stay on the list.\n\nAna: ask finance about the private offer.",
                        "Staged plan, gates after each stage"),
                List.of("Ben's laptop", "Cloud first, not lift and shift: the staged plan",
                        "Opening: why cloud first and not lift and shift.\n\nThe topology is agreed with the security team by Thursday.\n\nRisks stay on the list.",
                        "Staged plan with SLO gates, crawl first"))) {
            now += 47_000;
            SecondLaptop.of(workspace, each.getFirst(), now).set("session", session, "title", each.get(1))
                    .set("note", note, "text", each.get(2)).set("decision", decided, "outcome", each.get(3)).write();
        }
    }
}
