package app.wheelhouse.cli;

import app.wheelhouse.backlog.store.ScoreReader;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.FromLog.Spell;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the KPIs that follow from the app's own log are worked out of, gathered from the features that know it. */
public final class OwnLog {
    private OwnLog() {
    }

    /** Reads it; takes as long as reading the log of decisions does. */
    public static FromLog read(Store store) {
        List<Spell> decisions = new ArrayList<>();
        new DecisionLists(store).decisions().forEach(row -> {
            Instant decided = row.clock().decidedAt();
            if (decided != null && row.clock().latency().isPresent()) {
                decisions.add(new Spell(row.clock().raised(), decided));
            }
        });
        List<Spell> detected = new ArrayList<>();
        List<Spell> restored = new ArrayList<>();
        new SignalReader(store).book().outages().forEach(outage -> {
            spell(outage.began(), outage.detected(), detected);
            spell(outage.began(), outage.restored(), restored);
        });
        return new FromLog(decisions, new ScoreReader(store).firstScores().values(), actions(store), detected,
                restored);
    }

    private static void spell(@Nullable Instant from, @Nullable Instant to, List<Spell> spells) {
        if (from != null && to != null && !to.isBefore(from)) {
            spells.add(new Spell(from, to));
        }
    }

    private static List<Spell> actions(Store store) {
        Map<UUID, Instant> created = store.created("action");
        Map<UUID, Instant> done = new HashMap<>();
        store.said("action", List.of("state")).forEach(each -> {
            if (each.value().equals("done")) {
                done.put(each.record(), each.at());
            } else {
                done.remove(each.record());
            }
        });
        List<Spell> spells = new ArrayList<>();
        done.forEach((action, at) -> {
            Instant from = created.get(action);
            if (from != null && from.isBefore(at)) {
                spells.add(new Spell(from, at));
            }
        });
        return spells;
    }
}
