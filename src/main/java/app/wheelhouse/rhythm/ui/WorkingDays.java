package app.wheelhouse.rhythm.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The days of the week, each to be switched between worked on and free; at least one stays worked on. */
final class WorkingDays extends HBox {
    private final RhythmModel model;
    private final Map<DayOfWeek, ToggleButton> buttons = new EnumMap<>(DayOfWeek.class);

    WorkingDays(RhythmModel model) {
        this.model = model;
        setId("working-days");
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            DayOfWeek day = first.plus(i);
            ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
            button.setId("working-" + day.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, locale) + " is worked on");
            button.getStyleClass().add("segment");
            button.setOnAction(_ -> change(day, button.isSelected()));
            buttons.put(day, button);
            getChildren().add(button);
        }
    }

    private void change(DayOfWeek day, boolean worked) {
        Set<DayOfWeek> now = EnumSet.copyOf(model.rhythm().days().worked());
        if (worked) {
            now.add(day);
        } else {
            now.remove(day);
        }
        if (now.isEmpty()) {
            show();
        } else {
            model.edits().workingDays(now);
        }
    }

    /** Shows which days are worked on now. */
    void show() {
        buttons.forEach((day, button) -> button.setSelected(model.rhythm().days().worked().contains(day)));
    }
}
