package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Release;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Releases over time: work as a full bar, support as a light one, freeze and Golden Run as marks, today as a line. */
final class ReleaseTimeline extends Region {
    private static final double NAMES = 72;
    private static final double EDGE = 24;
    private static final double ROW = 24;
    private static final double HEAD = 24;
    private static final double BAR = 8;
    private static final double MARK = 10;
    private static final int MARGIN_DAYS = 20;
    private static final int MOST_MONTHS = 12;
    private final Consumer<UUID> select;
    private final GatesModel model;
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH.plusDays(1);
    private List<ReleaseRow> rows = List.of();

    ReleaseTimeline(GatesModel model, Consumer<UUID> select) {
        this.model = model;
        this.select = select;
        setId("release-timeline");
        setAccessibleText("Releases over time");
        getStyleClass().add("release-timeline");
    }

    void show(List<ReleaseRow> now) {
        LocalDate today = model.facts().today();
        rows = now.stream().filter(each -> each.release().gaOn() != null || each.release().freezeOn() != null)
                .toList();
        List<LocalDate> days = new ArrayList<>(List.of(today));
        rows.forEach(each -> Stream.of(each.release().beginsOn(), each.release().freezeOn(),
                each.release().goldenRunOn(), each.release().gaOn(), each.endOfLife()).filter(Objects::nonNull)
                .forEach(days::add));
        from = days.stream().min(LocalDate::compareTo).orElse(today).minusDays(MARGIN_DAYS);
        to = days.stream().max(LocalDate::compareTo).orElse(today).plusDays(MARGIN_DAYS);
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        requestLayout();
    }

    private double x(LocalDate day) {
        double share = ChronoUnit.DAYS.between(from, day) / (double) Math.max(1, ChronoUnit.DAYS.between(from, to));
        return EDGE + NAMES + share * Math.max(1, getWidth() - NAMES - 2 * EDGE);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.isEmpty() ? 0 : HEAD + rows.size() * ROW + BAR;
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (rows.isEmpty() || getWidth() <= 0) {
            return;
        }
        months();
        LocalDate today = model.facts().today();
        place("timeline-today", x(today), HEAD - 4, 1, rows.size() * ROW + 4, "Today");
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), HEAD + i * ROW, today);
        }
    }

    private void months() {
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        int step = (int) Math.max(1, Math.ceilDiv(months, MOST_MONTHS));
        for (LocalDate at = from.withDayOfMonth(1).plusMonths(1); at.isBefore(to); at = at.plusMonths(step)) {
            place("timeline-month", x(at), HEAD, 1, rows.size() * ROW, "");
            Label label = new Label(java.time.format.DateTimeFormatter
                    .ofPattern(at.getMonthValue() <= step ? "MMM yyyy" : "MMM", java.util.Locale.ENGLISH).format(at));
            label.getStyleClass().addAll("caption", "subtle");
            add(label, x(at) + 4, 0);
        }
    }

    private void row(ReleaseRow row, double top, LocalDate today) {
        Release release = row.release();
        double middle = top + ROW / 2;
        Label name = new Label(release.title());
        name.getStyleClass().addAll("caption", "medium");
        name.setMaxWidth(NAMES);
        name.setOnMouseClicked(_ -> select.accept(row.id()));
        add(name, EDGE, middle - 9);
        bar(release.beginsOn(), release.gaOn(), middle, "timeline-work", release.title() + ": work");
        bar(release.gaOn(), row.endOfLife(), middle, "timeline-support",
                release.title() + ": " + row.support().label());
        boolean together = release.isInStep();
        mark(release.freezeOn(), middle, together ? "timeline-freeze" : "timeline-apart",
                release.title() + (together ? ": code freeze and Golden Run, " : ": code freeze, "));
        if (!together) {
            mark(release.goldenRunOn(), middle, "timeline-golden", release.title() + ": Golden Run, ");
        }
        mark(release.gaOn(), middle, release.gaOn() != null && !release.gaOn().isAfter(today)
                ? "timeline-out"
                : "timeline-ga", release.title() + ": general availability, ");
    }

    private void bar(@Nullable LocalDate start, @Nullable LocalDate end, double middle, String style, String told) {
        if (start != null && end != null && start.isBefore(end)) {
            place(style, x(start), middle - BAR / 2, Math.max(2, x(end) - x(start)), BAR, told);
        }
    }

    private void mark(@Nullable LocalDate day, double middle, String style, String told) {
        if (day != null) {
            place(style, x(day) - MARK / 2, middle - MARK / 2, MARK, MARK, told + model.days().weekday(day));
        }
    }

    private void place(String style, double x, double y, double width, double height, String told) {
        Region region = new Region();
        region.getStyleClass().add(style);
        getChildren().add(region);
        region.resizeRelocate(x, y, width, height);
        region.setManaged(false);
        if (!told.isEmpty()) {
            Tooltip.install(region, new Tooltip(told));
        }
    }

    private void add(Label label, double x, double y) {
        getChildren().add(label);
        label.setManaged(false);
        label.applyCss();
        label.autosize();
        label.relocate(x, y);
    }
}
