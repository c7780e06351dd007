package app.wheelhouse.today;

import app.wheelhouse.decision.DecisionRow;
import java.util.List;

/**
 * What was read of the workspace to make a day of.
 *
 * @param meetings the sessions that are not closed, in the order of their series
 * @param waiting  the decisions that wait, and those made that have a day to be looked at again
 * @param due      the open actions
 * @param parked   what is parked, the latest first
 * @param changes  what was done lately, the latest first
 * @param arrived  what came from colleagues' laptops in the last days, the latest first
 */
public record Facts(List<Meeting> meetings, List<DecisionRow> waiting, List<Due> due, List<Aside> parked,
        List<Change> changes, List<Change> arrived) {
    /** A workspace with nothing in it. */
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of());

    /** A workspace to which nothing came from other laptops. */
    public Facts(List<Meeting> meetings, List<DecisionRow> waiting, List<Due> due, List<Aside> parked,
            List<Change> changes) {
        this(meetings, waiting, due, parked, changes, List.of());
    }
}
