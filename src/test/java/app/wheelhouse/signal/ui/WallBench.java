package app.wheelhouse.signal.ui;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Arrangement;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.SignalsNow.Trend;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.Tile.Look;
import app.wheelhouse.signal.Watching;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import com.sun.management.OperatingSystemMXBean;
import eu.hansolo.tilesfx.TileBuilder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures what sixty tiles cost that all change every second, ours and those of TilesFX. */
@Tag("bench")
public final class WallBench {
    /** Ours. */
    public static final String OURS = "a wall of 60 tiles that all change every second";
    private static final int TILES = 60;
    private static final int WARM = 8;
    private static final int SECONDS = 10;
    private static final double SIDE = 108;
    private final Random chance = new Random(6);
    private final Semaphore never = new Semaphore(0);

    @Test
    void sixtyTilesThatChangeEverySecond() throws InterruptedException {
        measure().forEach((what, percent) -> System.out.printf("%s: %.1f %% of a core%n", what, percent));
    }

    /** Percent of a core by what was shown. */
    public Map<String, Double> measure() throws InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<SignalsNow> moments = IntStream.range(0, WARM + SECONDS + 1).mapToObj(this::moment).toList();
        SignalBook book = moments.getFirst().book();
        WallPane wall = OnFx.call(() -> new WallPane(ZoneOffset.UTC, _ -> {
        }, _ -> {
        }));
        StackPane ours = OnFx.call(() -> new StackPane(wall));
        OnFx.run(() -> SignalsView.dress(ours.getStylesheets()));
        for (eu.hansolo.tilesfx.Tile.SkinType skin : List.of(eu.hansolo.tilesfx.Tile.SkinType.GAUGE,
                eu.hansolo.tilesfx.Tile.SkinType.SPARK_LINE, eu.hansolo.tilesfx.Tile.SkinType.NUMBER)) {
            List<eu.hansolo.tilesfx.Tile> theirs = OnFx.call(() -> IntStream.range(0, TILES)
                    .mapToObj(_ -> TileBuilder.create().skinType(skin).prefSize(SIDE, SIDE).title("Reads").unit("%")
                            .animated(false).build())
                    .toList());
            FlowPane pane = OnFx.call(() -> new FlowPane(8, 8));
            OnFx.run(() -> pane.getChildren().addAll(theirs));
            figures.put("60 TilesFX " + skin.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    cost(pane, _ -> theirs.forEach(tile -> tile.setValue(chance.nextDouble() * 100))));
        }
        figures.put(OURS, cost(ours, second -> wall.show(book.tiles(), moments.get(second), false)));
        return figures;
    }

    /** The time between two frames in milliseconds, while sixty tiles change every second for so long. */
    public double[] frames(Duration length) throws InterruptedException {
        int seconds = (int) length.toSeconds();
        List<SignalsNow> moments = IntStream.range(0, seconds).mapToObj(this::moment).toList();
        List<Double> frames = new ArrayList<>();
        Stage stage = OnFx.call(() -> {
            WallPane wall = new WallPane(ZoneOffset.UTC, _ -> {
            }, _ -> {
            });
            StackPane root = new StackPane(wall);
            SignalsView.dress(root.getStylesheets());
            Stage made = new Stage();
            Scene scene = new Scene(root, 1000, 960);
            Theme.LIGHT.dress(scene);
            made.setScene(scene);
            made.setUserData(wall);
            made.show();
            return made;
        });
        long[] before = {0};
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (before[0] != 0) {
                    frames.add((now - before[0]) / 1e6);
                }
                before[0] = now;
            }
        };
        for (int second = 0; second < seconds; second++) {
            SignalsNow now = moments.get(second);
            boolean warm = second == WARM;
            OnFx.run(() -> {
                ((WallPane) stage.getUserData()).show(now.book().tiles(), now, false);
                if (warm) {
                    timer.start();
                }
            });
            never.tryAcquire(1, TimeUnit.SECONDS);
        }
        return OnFx.call(() -> {
            timer.stop();
            stage.close();
            return frames.stream().mapToDouble(each -> each).toArray();
        });
    }

    private double cost(Parent root, IntConsumer change) throws InterruptedException {
        Stage stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(root), 1000, 960);
            Theme.LIGHT.dress(scene);
            made.setScene(scene);
            made.show();
            return made;
        });
        long begun = 0;
        for (int second = 0; second < WARM + SECONDS; second++) {
            int now = second;
            if (second == WARM) {
                begun = cpu();
            }
            OnFx.run(() -> change.accept(now));
            never.tryAcquire(1, TimeUnit.SECONDS);
        }
        double percent = (cpu() - begun) / 1e9 / SECONDS * 100;
        OnFx.run(stage::close);
        return percent;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Sixty objectives at a second, each a little elsewhere than the second before. */
    private SignalsNow moment(int second) {
        SourceDefinition source = Watching.source(Duration.ofSeconds(1));
        List<SloDraft> slos = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        Map<UUID, Standing> standings = new HashMap<>();
        Map<UUID, Trend> trends = new HashMap<>();
        Slo like = Watching.slo("0.999", "28d");
        Watching.Feeder feeder = Watching.feeder(like, Duration.ofSeconds(1), Duration.ofDays(28), 99.97, 0.03)
                .run(Duration.ofMinutes(6).plusSeconds(second), 100, 0);
        Standing standing = feeder.standing();
        for (int i = 0; i < TILES; i++) {
            UUID id = new UUID(1, i);
            Slo slo = new Slo(id, "Objective " + i, "", source.id(), like.indicator(), like.target(), like.window(),
                    like.budgeting(), like.alerts(), Audience.ROOM, "a");
            slos.add(new SloDraft(id, slo.title(), slo, List.of()));
            Look look = Look.values()[i % Look.values().length];
            tiles.add(new Arrangement(tiles).placed(new Tile(new UUID(2, i), "", null, id, null, look, 0, 0, 1, 1)));
            standings.put(id, new Standing(id, standing.state(), standing.reason(), standing.alerts(),
                    standing.budget(), standing.period(), standing.windows(),
                    java.util.OptionalDouble.of(0.2 + 0.01 * ((second * 7 + i) % 60)), standing.at(),
                    standing.sampledAt(), standing.fetchedAt(), null));
            List<Double> values = IntStream.range(0, 48).mapToObj(_ -> 0.99 + chance.nextDouble() / 100).toList();
            trends.put(id, new Trend(values, values));
        }
        SignalBook book = new SignalBook(List.of(new SourceDraft(source.id(), source.title(), source, List.of())),
                slos, List.of(), List.of(), List.of(), tiles);
        return new SignalsNow(book, standings, trends, List.of(), false, "", feeder.now());
    }
}
