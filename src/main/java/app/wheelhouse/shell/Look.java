package app.wheelhouse.shell;

import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Motion;
import app.wheelhouse.ui.Scaled;
import app.wheelhouse.ui.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** How the app looks now: theme, scale and motion, remembered in the settings and switched while running. */
public final class Look {
    private static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200);
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Integer> scale;
    private final BooleanProperty reducedMotion;
    private final BooleanProperty narrowRail;
    private final Motion motion;

    /** The look the settings remember; later changes go back there. */
    public Look(SettingsFile settings) {
        theme = new SimpleObjectProperty<>(settings.get().theme());
        scale = new SimpleObjectProperty<>(settings.get().scale());
        reducedMotion = new SimpleBooleanProperty(settings.get().reducedMotion());
        narrowRail = new SimpleBooleanProperty(settings.get().narrowRail());
        motion = new Motion(reducedMotion);
        theme.addListener((_, _, now) -> settings.change(s -> s.withTheme(now)));
        scale.addListener((_, _, now) -> settings.change(s -> s.withScale(now)));
        reducedMotion.addListener((_, _, now) -> settings.change(s -> s.withReducedMotion(now)));
        narrowRail.addListener((_, _, now) -> settings.change(s -> s.withNarrowRail(now)));
    }

    /** The theme of every window. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of everything, in percent from 100 to 200. */
    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    /** Whether nothing should move. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether the rail shows icons only. */
    public BooleanProperty narrowRailProperty() {
        return narrowRail;
    }

    /** Motion that heeds the user's wish. */
    public Motion motion() {
        return motion;
    }

    /** The scales offered, in percent. */
    public static List<Integer> scales() {
        return SCALES;
    }

    /** Dresses a scene whose root grows with the scale, now and whenever the look changes. */
    public void dress(Scene scene, Scaled root) {
        theme.subscribe(now -> now.dress(scene));
        scale.subscribe(percent -> root.factorProperty().set(percent / 100.0));
    }

    /** Makes menus, tooltips and other popups grow with the scale too, for as long as the app runs. */
    void dressPopups() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(PopupWindow.class::isInstance).forEach(this::enlarge);
            }
        });
    }

    private void enlarge(Window popup) {
        List<String> classes = popup instanceof PopupControl control
                ? control.getStyleClass()
                : popup.getScene().getRoot().getStyleClass();
        classes.removeIf(each -> each.startsWith("scale-"));
        classes.add("scale-" + scale.get());
    }

    /** Commands to switch theme and scale. */
    public List<Command> commands() {
        List<Command> themes = Arrays.stream(Theme.values())
                .map(each -> Command.of("theme-" + each.label().toLowerCase(Locale.ROOT),
                        "Theme: " + each.label(), () -> theme.set(each)).in("Look").icon("fth-droplet"))
                .toList();
        Command larger = Command.of("scale-larger", "Larger", () -> step(1)).in("Look").icon("fth-zoom-in")
                .keys("Shortcut+Equals");
        Command smaller = Command.of("scale-smaller", "Smaller", () -> step(-1)).in("Look").icon("fth-zoom-out")
                .keys("Shortcut+Minus");
        Command normal = Command.of("scale-normal", "Normal size", () -> scale.set(100)).in("Look")
                .icon("fth-maximize-2")
                .keys("Shortcut+0");
        return Stream.concat(themes.stream(), Stream.of(larger, smaller, normal)).toList();
    }

    private void step(int steps) {
        int at = 0;
        for (int i = 0; i < SCALES.size(); i++) {
            if (SCALES.get(i) <= scale.get()) {
                at = i;
            }
        }
        scale.set(SCALES.get(Math.clamp(at + steps, 0, SCALES.size() - 1)));
    }
}
