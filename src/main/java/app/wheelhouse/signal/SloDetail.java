package app.wheelhouse.signal;

import java.util.List;

/**
 * What the page of an objective shows besides how it stands.
 *
 * @param burnDown its budget over its period
 * @param told     where the charts come from, in a sentence; empty while there is nothing to draw
 * @param alerts   those this laptop saw, the latest first
 * @param outages  its incidents, the latest first
 * @param gates    the gates that ask for its budget, by title
 */
public record SloDetail(BurnDown burnDown, String told, List<AlertSpan> alerts, List<Outage> outages,
        List<String> gates) {
    /** Nothing is known yet. */
    public static final SloDetail NONE = new SloDetail(BurnDown.NONE, "", List.of(),
            List.of(), List.of());

    public SloDetail {
        alerts = List.copyOf(alerts);
        outages = List.copyOf(outages);
        gates = List.copyOf(gates);
    }
}
