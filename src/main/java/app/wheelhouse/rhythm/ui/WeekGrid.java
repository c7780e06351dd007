package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A week as columns of days over lines of hours, with each meeting where and as long as it is. */
final class WeekGrid extends Pane {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int DAYS = 7;
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 18;
    private static final double HOURS = 56;
    private static final double HEAD = 56;
    private static final double LEAST_HOUR = 40;
    private static final double LEAST_BLOCK = 24;
    private static final double GAP = 4;
    private final RhythmModel model;
    private final List<VBox> heads = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Region> columns = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private int from = FIRST_HOUR;
    private int to = LAST_HOUR;

    /** A meeting in its column: beside others at the same time, each has a lane. */
    private record Placed(MeetingBlock block, int day, double start, double length, int lane, int lanes) {
    }

    WeekGrid(RhythmModel model) {
        this.model = model;
        getStyleClass().add("week-grid");
    }

    /** Draws the week of the day one looks at. */
    void show() {
        LocalDate first = model.weekStart();
        List<Occurrence> week = model.meetings(first, first.plusDays(DAYS - 1));
        getChildren().clear();
        Stream.of(heads, hours, lines, columns, placed).forEach(List::clear);
        from = Math.min(FIRST_HOUR, week.stream().mapToInt(each -> at(each).getHour()).min().orElse(FIRST_HOUR));
        to = Math.max(LAST_HOUR, week.stream().mapToInt(each -> (int) Math.ceil(start(each) + length(each))).max()
                .orElse(LAST_HOUR));
        for (int hour = from; hour <= to; hour++) {
            Region line = new Region();
            line.getStyleClass().add("hairline");
            lines.add(line);
            Label label = new Label("%02d:00".formatted(hour % 24));
            label.getStyleClass().addAll("caption", "figures", "subtle");
            hours.add(label);
        }
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = first.plusDays(i);
            heads.add(head(day));
            Region column = new Region();
            column.getStyleClass().add("week-column");
            column.pseudoClassStateChanged(TODAY, day.equals(model.today()));
            column.pseudoClassStateChanged(CHOSEN, day.equals(model.dayProperty().get()));
            column.pseudoClassStateChanged(PseudoClass.getPseudoClass("free"), !model.rhythm().days().isWorked(day));
            column.setOnMouseClicked(_ -> model.dayProperty().set(day));
            columns.add(column);
            place(week.stream().filter(each -> model.dayOf(each).equals(day)).toList(), week, i);
        }
        getChildren().addAll(columns);
        getChildren().addAll(lines);
        getChildren().addAll(hours);
        getChildren().addAll(heads);
        placed.forEach(each -> getChildren().add(each.block));
        requestLayout();
    }

    /** Marks the meeting that is chosen, without drawing anew. */
    void mark() {
        placed.forEach(each -> each.block.mark(model.isChosen(each.block.meeting())));
    }

    private VBox head(LocalDate day) {
        Label name = new Label(model.days().weekday(day).replaceFirst(",? ?\\d{4}$", ""));
        name.getStyleClass().addAll("medium", "day-name");
        VBox head = new VBox(name);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("day-head");
        head.pseudoClassStateChanged(TODAY, day.equals(model.today()));
        head.setOnMouseClicked(_ -> model.dayProperty().set(day));
        Stream.concat(model.rhythm().days().holidays().stream(), model.rhythm().travels().stream())
                .filter(each -> each.holds(day)).limit(1).map(this::span).forEach(head.getChildren()::add);
        return head;
    }

    private Label span(Span span) {
        boolean travel = model.rhythm().travels().contains(span);
        Label label = new Label((travel ? "Travel: " : "Holiday: ") + span.title());
        label.getStyleClass().addAll("caption", "day-span");
        return label;
    }

    private void place(List<Occurrence> day, List<Occurrence> week, int column) {
        List<Double> lanes = new ArrayList<>();
        List<Placed> group = new ArrayList<>();
        double groupEnd = 0;
        for (Occurrence each : day) {
            if (start(each) >= groupEnd) {
                settle(group, lanes.size());
                group = new ArrayList<>();
                lanes.clear();
            }
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane) > start(each)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(0.0);
            }
            lanes.set(lane, start(each) + length(each));
            groupEnd = Math.max(groupEnd, start(each) + length(each));
            group.add(new Placed(new MeetingBlock(model, each, model.rhythm().clashes(each, week), false), column,
                    start(each), length(each), lane, 1));
        }
        settle(group, lanes.size());
    }

    private void settle(List<Placed> group, int lanes) {
        group.forEach(each -> placed
                .add(new Placed(each.block, each.day, each.start, each.length, each.lane, Math.max(1, lanes))));
    }

    private ZonedDateTime at(Occurrence meeting) {
        return meeting.begins().atZone(model.zone());
    }

    private double start(Occurrence meeting) {
        return at(meeting).getHour() + at(meeting).getMinute() / 60.0;
    }

    private static double length(Occurrence meeting) {
        return meeting.cadence().minutes() / 60.0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + (to - from) * LEAST_HOUR + GAP * 4;
    }

    @Override
    protected void layoutChildren() {
        double column = Math.floor((getWidth() - HOURS) / DAYS);
        double hour = Math.max(LEAST_HOUR, Math.floor((getHeight() - HEAD - GAP * 4) / Math.max(1, to - from)));
        for (int i = 0; i < lines.size(); i++) {
            double y = HEAD + i * hour;
            lines.get(i).resizeRelocate(HOURS, y, column * DAYS, 1);
            hours.get(i).resizeRelocate(GAP * 2, y - GAP * 2, HOURS - GAP * 4, GAP * 4);
        }
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).resizeRelocate(HOURS + i * column, 0, column - GAP, HEAD - GAP);
            columns.get(i).resizeRelocate(HOURS + i * column, 0, column, HEAD + (to - from) * hour);
        }
        placed.forEach(each -> {
            double lane = (column - GAP * 2) / each.lanes;
            each.block.resizeRelocate(HOURS + each.day * column + GAP + each.lane * lane,
                    HEAD + (each.start - from) * hour + 1, lane - GAP / 2,
                    Math.max(LEAST_BLOCK, each.length * hour - 2));
        });
    }
}
