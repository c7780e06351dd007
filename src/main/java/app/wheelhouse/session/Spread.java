package app.wheelhouse.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shares the minutes a session has left among the entries that have none yet. */
public final class Spread {
    private Spread() {
    }

    /**
     * Whole minutes for each step without minutes, in walk order. Discussions and decisions get twice the share of a
     * point to land; together they come to exactly what is free, at least one minute each while there is enough; entries
     * for which nothing is left are not in the map.
     */
    public static Map<UUID, Integer> over(Agenda agenda) {
        List<Agenda.Entry> untimed = agenda.untimed();
        int free = agenda.freeMinutes();
        Map<UUID, Integer> minutes = new LinkedHashMap<>();
        int weightLeft = untimed.stream().mapToInt(Spread::weight).sum();
        int entriesLeft = untimed.size();
        for (Agenda.Entry entry : untimed) {
            if (free <= 0) {
                break;
            }
            entriesLeft--;
            // Rounding what is left at each step makes the shares add up; one minute is kept for each that follows.
            int share = Math.round((float) free * weight(entry) / weightLeft);
            share = Math.max(1, Math.min(share, free - entriesLeft));
            minutes.put(entry.topic().id(), share);
            free -= share;
            weightLeft -= weight(entry);
        }
        return minutes;
    }

    private static int weight(Agenda.Entry entry) {
        return entry.topic().kind() == TopicKind.POINT_TO_LAND ? 1 : 2;
    }
}
