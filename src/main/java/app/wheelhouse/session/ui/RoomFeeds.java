package app.wheelhouse.session.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.store.Feed;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What other rooms of the program have to show in a meeting's room. Each shows its card to whoever asks, again whenever it
 * changes, on the FX thread, until closed.
 *
 * @param board     the ranking of the present quarter
 * @param scorecard the plan of the first hundred days
 * @param kpis      the wall of KPIs
 * @param gates     the gates, from which the meeting takes the one it is about
 * @param week      the calendar of the week
 * @param signals   the wall of signals
 */
public record RoomFeeds(Function<Consumer<RoomView>, Feed.Subscription> board,
        Function<Consumer<RoomView>, Feed.Subscription> scorecard,
        Function<Consumer<RoomView>, Feed.Subscription> kpis, Function<Consumer<TopicCards>, Feed.Subscription> gates,
        Function<Consumer<RoomView>, Feed.Subscription> week,
        Function<Consumer<RoomView>, Feed.Subscription> signals) {

    /** Nothing but the meeting itself. */
    public static RoomFeeds none() {
        Feed.Subscription nothing = () -> {
        };
        return new RoomFeeds(_ -> nothing, _ -> nothing, _ -> nothing, _ -> nothing, _ -> nothing, _ -> nothing);
    }
}
