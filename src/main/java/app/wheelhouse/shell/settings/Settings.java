package app.wheelhouse.shell.settings;

import app.wheelhouse.ui.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between starts.
 *
 * @param recent        folders of workspaces, the last used first
 * @param window        where the cockpit was, or null before the first start
 * @param scale         size of everything in percent, 100 to 200
 * @param reducedMotion whether nothing should move
 * @param narrowRail    whether the rail shows icons only
 * @param projectors    which screen shows the room, by the set of screens connected
 * @param used          keys of what was last chosen in the palette, the last first
 * @param filters       filters of the decision log that were given a name, by that name
 * @param quietMeetings whether no alert is shown while a meeting runs
 * @param seen          of which version the news was told; empty before the first start
 */
public record Settings(List<String> recent, @Nullable Bounds window, Theme theme, int scale, boolean reducedMotion,
        boolean narrowRail, Map<String, String> projectors, List<String> used, Map<String, String> filters,
        boolean quietMeetings, String seen) {
    private static final int MOST_RECENT = 10;

    /** Nothing remembered yet. */
    public static final Settings DEFAULTS = new Settings(List.of(), null, Theme.LIGHT, 100, false, false, Map.of(),
            List.of(), Map.of(), false, "");

    /** Copies the collections and brings the scale into its range. */
    public Settings {
        recent = List.copyOf(recent);
        projectors = Map.copyOf(projectors);
        used = List.copyOf(used);
        filters = Map.copyOf(filters);
        scale = Math.clamp(scale, 100, 200);
    }

    /** Puts a workspace folder at the head of the recent ones. */
    public Settings withOpened(String folder) {
        List<String> folders = new ArrayList<>(recent);
        folders.remove(folder);
        folders.addFirst(folder);
        return new Settings(folders.subList(0, Math.min(MOST_RECENT, folders.size())), window, theme, scale,
                reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Forgets a workspace folder, because it is gone. */
    public Settings withoutRecent(String folder) {
        return new Settings(recent.stream().filter(each -> !each.equals(folder)).toList(), window, theme, scale,
                reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers where the window is. */
    public Settings withWindow(Bounds bounds) {
        return new Settings(recent, bounds, theme, scale, reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers the theme. */
    public Settings withTheme(Theme chosen) {
        return new Settings(recent, window, chosen, scale, reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers the scale in percent; values outside 100 to 200 are brought to the nearer end. */
    public Settings withScale(int percent) {
        return new Settings(recent, window, theme, percent, reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers whether nothing should move. */
    public Settings withReducedMotion(boolean reduced) {
        return new Settings(recent, window, theme, scale, reduced, narrowRail, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers whether the rail is narrow. */
    public Settings withNarrowRail(boolean narrow) {
        return new Settings(recent, window, theme, scale, reducedMotion, narrow, projectors, used, filters,
                quietMeetings, seen);
    }

    /** Remembers which screen shows the room while this set of screens is connected. */
    public Settings withProjector(String screenSet, String screen) {
        Map<String, String> choices = new LinkedHashMap<>(projectors);
        choices.put(screenSet, screen);
        return new Settings(recent, window, theme, scale, reducedMotion, narrowRail, choices, used, filters,
                quietMeetings, seen);
    }

    /** Remembers what was chosen in the palette, the last first. */
    public Settings withUsed(List<String> keys) {
        return new Settings(recent, window, theme, scale, reducedMotion, narrowRail, projectors, keys, filters,
                quietMeetings, seen);
    }

    /** Remembers these filters of the decision log instead of the others. */
    public Settings withFilters(Map<String, String> named) {
        return new Settings(recent, window, theme, scale, reducedMotion, narrowRail, projectors, used, named,
                quietMeetings, seen);
    }

    /** Remembers whether meetings are kept quiet of alerts. */
    public Settings withQuietMeetings(boolean quiet) {
        return new Settings(recent, window, theme, scale, reducedMotion, narrowRail, projectors, used, filters, quiet,
                seen);
    }

    /** Remembers of which version the news was told. */
    public Settings withSeen(String version) {
        return new Settings(recent, window, theme, scale, reducedMotion, narrowRail, projectors, used, filters,
                quietMeetings, version);
    }

    /** The screen chosen for the room while this set of screens was connected. */
    public Optional<String> projector(String screenSet) {
        return Optional.ofNullable(projectors.get(screenSet));
    }
}
