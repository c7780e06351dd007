package app.wheelhouse.app;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.conflict.store.Settling;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Says above Today that conflicts wait, and above a record's page that it has one. */
final class ConflictMarks implements AutoCloseable {
    private static final String ID = "conflict";
    private final ObservableValue<@Nullable Place> here;
    private final ObservableList<Banner> banners;
    private final Consumer<Place> go;
    private final Live<List<Clash>> live;
    private final Subscription moving;
    private List<Clash> open = List.of();

    /** Marks until closed. */
    ConflictMarks(Store store, Background background, ObservableValue<@Nullable Place> here,
            ObservableList<Banner> banners, Consumer<Place> go) {
        this.here = here;
        this.banners = banners;
        this.go = go;
        live = Live.of(store.feed(), Settling.tables(), background, new Settling(store)::open, now -> {
            open = now;
            mark();
        });
        moving = here.subscribe(_ -> mark());
    }

    private void mark() {
        banners.removeIf(banner -> banner.id().equals(ID));
        Place place = here.getValue();
        if (place == null || open.isEmpty()) {
            return;
        }
        if (place.route().equals("today")) {
            String words = open.size() == 1 ? "One conflict waits" : open.size() + " conflicts wait";
            banner(words + " to be settled. Both versions are kept until then.", Place.of("conflicts"));
            return;
        }
        List<Clash> here = open.stream().filter(clash -> clash.on().toString().equals(place.id())).toList();
        if (!here.isEmpty()) {
            String what = here.stream().map(Clash::about).distinct().collect(Collectors.joining(", "));
            banner("Two laptops said different things: %s. Both versions are kept until you choose.".formatted(what),
                    Place.of("conflicts", here.getFirst().id().toString()));
        }
    }

    private void banner(String sentence, Place place) {
        banners.add(new Banner(ID, Standing.AT_RISK, sentence,
                List.of(Command.of("conflict-settle", "Settle", () -> go.accept(place)))));
    }

    @Override
    public void close() {
        moving.unsubscribe();
        live.close();
    }
}
