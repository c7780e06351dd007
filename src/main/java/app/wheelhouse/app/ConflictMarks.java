package app.wheelhouse.app;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.conflict.store.Settling;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Disputed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Says above Today that conflicts wait, and on a record that it has one: above its page, and wherever it is listed. */
final class ConflictMarks implements AutoCloseable {
    private static final String ID = "conflict";
    private final MainWindow window;
    private final ObservableList<Banner> banners;
    private final Live<List<Clash>> live;
    private final Subscription moving;
    private List<Clash> open = List.of();

    /** Marks until closed. */
    ConflictMarks(Store store, Background background, MainWindow window, ObservableList<Banner> banners) {
        this.window = window;
        this.banners = banners;
        live = Live.of(store.feed(), Settling.tables(), background, new Settling(store)::open, now -> {
            open = now;
            list();
            mark();
        });
        moving = window.placeProperty().subscribe(_ -> mark());
    }

    /** Where the records are listed, those that are disputed and those they are part of. */
    private void list() {
        Scene scene = window.root().getScene();
        if (scene == null) {
            return;
        }
        Map<UUID, String> about = new HashMap<>();
        Map<UUID, UUID> at = new HashMap<>();
        for (Clash clash : open) {
            for (UUID record : new HashSet<>(List.of(clash.id(), clash.on()))) {
                about.merge(record, clash.about(), (one, other) -> one.contains(other) ? one : one + ", " + other);
                at.putIfAbsent(record, clash.id());
            }
        }
        Disputed disputed = Disputed.in(scene);
        disputed.onSettle(record -> window.go(Place.of("conflicts", at.getOrDefault(record, record).toString())));
        disputed.show(about);
    }

    private void mark() {
        banners.removeIf(banner -> banner.id().equals(ID));
        Place place = window.placeProperty().get();
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
                List.of(Command.of("conflict-settle", "Settle", () -> window.go(place)))));
    }

    @Override
    public void close() {
        moving.unsubscribe();
        live.close();
        open = List.of();
        list();
    }
}
