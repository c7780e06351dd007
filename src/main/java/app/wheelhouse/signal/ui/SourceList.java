package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.TileFaces;
import app.wheelhouse.signal.ui.SignalsModel.SourceRow;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.FilterField;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The sources as a list: what is asked, how often, and whether it answers. */
final class SourceList {
    private final SignalsModel model;
    private final Rows<SourceRow> rows;
    private final RowTable<SourceRow> table;
    private final FilterField filter;
    private final HBox tools = new HBox();
    private final StackPane root = new StackPane();

    SourceList(SignalsModel model, List<Command> filling) {
        this.model = model;
        rows = model.sources();
        table = new RowTable<>("source-table", "Sources", rows).wide("Source", row -> row.draft().title())
                .sign("Answers", 124, SourceList::sign, row -> sign(row).word().length())
                .text("Kind", 110, of(source -> source.kind().label()))
                .roomy("Address", 200, of(source -> source.url().toString()))
                .text("Every", 72, of(source -> Length.words(source.interval())))
                .text("Objectives", 84, row -> String.valueOf(row.standings().size()))
                .text("Last answer", 132, this::last);
        filter = new FilterField("sources-filter", "Filter sources", rows, table::requestFocus);
        tools.getChildren().add(filter);
        tools.getStyleClass().add("gap-8");
        tools.setAlignment(Pos.CENTER_RIGHT);
        Label none = new Label("Nothing matches. Esc in the filter shows all.");
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        EmptyState empty = new EmptyState("fth-radio", "No sources yet",
                "Endpoints that are asked for figures stand here: a Prometheus server, a metrics page, or any JSON. Nothing else is ever asked.",
                filling.toArray(Command[]::new));
        empty.visibleProperty().bind(rows.totalProperty().isEqualTo(0).and(rows.loadedProperty()));
        table.visibleProperty().bind(rows.totalProperty().greaterThan(0));
        root.setId("sources");
        root.getChildren().addAll(table, empty);
    }

    Part part() {
        return new Part("segment-sources", "Sources", rows.totalProperty(), root, tools, table::requestFocus,
                () -> List.of(
                        Command.of("source-hurry", "Ask the source now", () -> onRow(row -> model.tools().watch()
                                .hurry(row.draft().id()))).in("Sources").icon("fth-refresh-cw").keys("Shortcut+R"),
                        Command.of("source-pause", "Pause the source, or go on", () -> onRow(this::pause))
                                .in("Sources").icon("fth-pause-circle").keys("P"),
                        Command.of("sources-to-filter", "Filter sources", filter::requestFocus).in("Sources")
                                .icon("fth-search").keys("Shortcut+F")));
    }

    private void onRow(java.util.function.Consumer<SourceRow> what) {
        SourceRow row = rows.selectedProperty().get();
        if (row != null) {
            what.accept(row);
        }
    }

    private void pause(SourceRow row) {
        SourceDefinition source = row.draft().source();
        if (source != null) {
            model.edits().set("source", "source", source.id(), Map.of("paused", !source.paused()));
        }
    }

    private static Function<SourceRow, String> of(Function<SourceDefinition, String> words) {
        return row -> {
            @Nullable
            SourceDefinition source = row.draft().source();
            return source == null ? "" : words.apply(source);
        };
    }

    private static Sign sign(SourceRow row) {
        SourceDefinition source = row.draft().source();
        if (source == null) {
            return new Sign("fth-edit-3", app.wheelhouse.ui.Standing.UNKNOWN, "Incomplete");
        } else if (source.paused()) {
            return new Sign("fth-pause-circle", app.wheelhouse.ui.Standing.UNKNOWN, "Paused");
        } else if (row.standings().isEmpty()) {
            return new Sign("fth-circle", app.wheelhouse.ui.Standing.UNKNOWN, "Not asked");
        }
        long failing = row.standings().stream()
                .filter(each -> each.state() == State.ERROR || each.state() == State.INVALID).count();
        return failing == 0
                ? new Sign("fth-check-circle", app.wheelhouse.ui.Standing.ON_TRACK, "Answers")
                : failing < row.standings().size()
                        ? new Sign("fth-alert-triangle", app.wheelhouse.ui.Standing.AT_RISK, "In part")
                        : SignalSigns.of(State.ERROR);
    }

    private String last(SourceRow row) {
        Optional<Instant> last = row.standings().stream().map(Standing::fetchedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return last.map(at -> TileFaces.ago(at, model.instant())).orElse("");
    }
}
