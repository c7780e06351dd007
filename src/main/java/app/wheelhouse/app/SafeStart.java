package app.wheelhouse.app;

import app.wheelhouse.store.Health;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Standing;
import java.util.List;

/** What lasts and must be known while a workspace is open: that the start was a safe one, that the disk takes nothing. */
final class SafeStart {
    private SafeStart() {
    }

    /** Says that the program was started carefully, or else goes on as usual. */
    static void orElse(boolean careful, List<Banner> banners, Runnable usual) {
        if (careful) {
            banners.add(Banner.of("safe", Standing.AT_RISK,
                    "Safe start: nothing is fetched from sources and nothing is exchanged by itself. Everything you do is saved as always; start without --safe to go on as usual."));
        } else {
            usual.run();
        }
    }

    /** Says what is wrong with the disk as long as something is. */
    static void disk(Health health, List<Banner> banners) {
        banners.removeIf(banner -> banner.id().equals("disk"));
        if (health.hasProblem()) {
            banners.add(Banner.of("disk", Standing.OFF_TRACK, health.problem()));
        }
    }
}
