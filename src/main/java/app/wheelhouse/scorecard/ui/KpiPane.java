package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Annotation;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.ReadingLine;
import app.wheelhouse.scorecard.Signal;
import app.wheelhouse.scorecard.Xmr;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.EntryLine;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chart of a KPI with its signals by name, its last readings and words on them, and where a reading is typed. */
final class KpiPane extends VBox {
    private static final int MOST = 8;
    private final ScorecardModel model;
    private final XmrChart chart;
    private final VBox signals = new VBox();
    private final EntryLine reading;
    private final EntryLine note;
    private final ToggleButton breaks = new ToggleButton("Breaks the line");
    private final VBox past = new VBox();
    private @Nullable KpiSeries shown;

    KpiPane(ScorecardModel model) {
        this.model = model;
        getStyleClass().addAll("gap-8", "indent");
        chart = new XmrChart(date -> model.days().text(date));
        signals.setId("kpi-signals");
        signals.getStyleClass().add("gap-4");
        Records kpis = model.records("kpi", "KPI");
        reading = new EntryLine(kpis, "reading", "Type a reading", "A reading: “42”, or “42 mon”, then Enter",
                this::read);
        reading.setId("kpi-reading");
        note = new EntryLine(kpis, "annotation", "Annotate today", "A word on today, then Enter", this::annotate);
        note.setId("kpi-annotation");
        HBox.setHgrow(note, Priority.ALWAYS);
        breaks.setId("kpi-breaks");
        breaks.getStyleClass().add("choice");
        breaks.setMinWidth(USE_PREF_SIZE);
        breaks.setTooltip(new Tooltip("The definition changes here: readings before and after do not compare"));
        HBox words = new HBox(note, breaks);
        words.getStyleClass().add("gap-8");
        words.setAlignment(Pos.CENTER_LEFT);
        past.setId("kpi-readings");
        past.getStyleClass().add("gap-4");
        getChildren().addAll(signals, chart, reading, words, past);
    }

    void toReading() {
        reading.requestFocus();
        reading.selectAll();
    }

    void toNote() {
        note.requestFocus();
        note.selectAll();
    }

    private void read() {
        KpiSeries series = shown;
        Optional<ReadingLine> line = ReadingLine.read(reading.getText(), model.today(), model.days()::read);
        reading.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER,
                line.isEmpty() && !reading.getText().isBlank());
        if (series != null && line.isPresent()) {
            model.edits().read(series.kpi().id(), line.get().day(), line.get().value(), "typed in");
            reading.clear();
        }
    }

    private void annotate() {
        KpiSeries series = shown;
        if (series != null && !note.getText().isBlank()) {
            model.edits().annotate(series.kpi().id(), model.today(), note.getText().strip(), breaks.isSelected());
            note.clear();
            breaks.setSelected(false);
        }
    }

    void show(KpiSeries now) {
        shown = now;
        reading.show(now.kpi().id());
        note.show(now.kpi().id());
        chart.show(now);
        boolean any = !now.readings().isEmpty();
        chart.setVisible(any);
        chart.setManaged(any);
        boolean own = now.kpi().origin().isOwn();
        reading.setVisible(!own);
        reading.setManaged(!own);
        signals.getChildren().setAll(said(now));
        past.getChildren().clear();
        List<Reading> readings = now.readings().reversed();
        readings.stream().limit(MOST).forEach(each -> past.getChildren().add(line(now, each)));
        now.annotations().reversed().stream().limit(MOST).forEach(each -> past.getChildren().add(line(each)));
    }

    private List<Label> said(KpiSeries now) {
        if (!now.signals().isEmpty()) {
            return now.signals().stream().map(signal -> signal(now, signal)).toList();
        }
        boolean limits = now.xmr().current().map(Xmr.Stretch::limits).isPresent();
        Label quiet = new Label(now.readings().isEmpty()
                ? "No reading yet. Type one below, or import a CSV."
                : limits
                        ? "No signal in the last reading: what changed is noise."
                        : "Limits from " + Xmr.LEAST + " readings on.");
        quiet.getStyleClass().addAll("caption", "muted");
        quiet.setWrapText(true);
        quiet.setTooltip(new Tooltip(Xmr.RULE));
        return List.of(quiet);
    }

    private static Label signal(KpiSeries now, Signal signal) {
        Label label = (signal.isBetter(now.kpi().direction()) ? Standing.ON_TRACK : Standing.AT_RISK)
                .sign("Signal: " + signal.words());
        label.setTooltip(new Tooltip(Xmr.RULE));
        return label;
    }

    private HBox line(KpiSeries series, Reading each) {
        LocalDate day = each.day();
        Label when = new Label(model.days().text(day));
        when.getStyleClass().addAll("caption", "muted", "past-day");
        InlineField value = new InlineField("Reading of " + day, "", typed -> change(series, each, typed));
        value.show(Figures.number(each.value()));
        value.setEditable(!series.kpi().origin().isOwn());
        value.setPrefColumnCount(7);
        Label from = new Label(String.join(" · ",
                List.of(each.source(), each.remark()).stream().filter(text -> !text.isBlank()).toList()));
        from.getStyleClass().addAll("caption", "muted");
        from.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox line = new HBox(when, value, from);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("gap-8", "past-line");
        return line;
    }

    /** Another figure for the same day, or none. */
    private void change(KpiSeries series, Reading each, String typed) {
        if (typed.isBlank()) {
            model.edits().forget(series.kpi().id(), each.day());
        } else {
            ReadingLine.read(typed, each.day(), model.days()::read).ifPresent(
                    read -> model.edits().read(series.kpi().id(), each.day(), read.value(), "typed in"));
        }
    }

    private HBox line(Annotation each) {
        HBox line = new PastLine(model.days().text(each.day()), each.text(), each.breaks()
                ? new Sign("fth-scissors", Standing.PLAIN, "The line breaks here")
                : new Sign("fth-message-square", Standing.PLAIN, "Note"), "");
        line.getChildren().add(Buttons.icon(Command.of("annotation-delete-" + each.id(), "Delete note",
                () -> model.records("annotation", "note").delete(each.id(), each.text())).icon("fth-x")));
        return line;
    }
}
