package app.wheelhouse.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laptops that exchange in any way whatever end with one state code and equal tables, and no authored word is lost. */
@Tag("soak")
class SyncPropertyTest {
    private static final int SCHEDULES = Integer.getInteger("wheelhouse.schedules", 500);
    private static final int SIDES = 2;
    private static final int EVERY_TABLE = 50;

    @Test
    void whateverIsExchangedEndsEqualAndNothingAuthoredIsLost() {
        long seed = Long.getLong("wheelhouse.seed", System.nanoTime());
        AtomicReference<AssertionError> first = new AtomicReference<>();
        IntStream.range(0, SIDES).parallel().forEach(side -> runs(seed, side, first));
        Optional.ofNullable(first.get()).ifPresent(problem -> {
            throw problem;
        });
    }

    private static void runs(long seed, int side, AtomicReference<AssertionError> first) {
        List<SimLaptop> laptops = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                laptops.add(new SimLaptop());
            }
            for (int i = side; i < SCHEDULES && first.get() == null; i += SIDES) {
                try {
                    new SimSchedule(seed + i, laptops).run(laptops.getLast(), i % EVERY_TABLE < SIDES);
                } catch (Exception | AssertionError e) {
                    first.compareAndSet(null, new AssertionError("-Dwheelhouse.seed=" + (seed + i)
                            + " -Dwheelhouse.schedules=1 shows it again: " + e.getMessage(), e));
                }
            }
            for (SimLaptop laptop : laptops) {
                laptop.close();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
