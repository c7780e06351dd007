package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.TileFaces;
import app.wheelhouse.signal.ui.SignalsModel.SourceRow;
import app.wheelhouse.signal.watch.Demo;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sources as a list: what is asked, how often, and whether it answers. */
final class SourceList {
    private final SignalsModel model;
    private final Rows<SourceRow> rows;
    private final Command add;
    private final Command demo;
    private final SourceEditor editor;
    private final ListPage<SourceRow> page;

    SourceList(SignalsModel model) {
        this.model = model;
        demo = Command.of("source-demo", "Switch the DEMO source on, or off", this::switchDemo).in("Signals")
                .icon("fth-play-circle");
        rows = model.sources();
        add = Command.of("source-add", "New source", this::add).in("Sources").icon("fth-plus");
        editor = new SourceEditor(model);
        RowTable<SourceRow> table = new RowTable<>("source-table", "Sources", rows)
                .wide("Source", row -> row.draft().title())
                .sign("Answers", 124, SourceList::sign, row -> sign(row).word().length())
                .text("Kind", 110, of(source -> source.kind().label()))
                .roomy("Address", 180, of(source -> source.url().toString()))
                .text("Every", 72, of(source -> Length.words(source.interval())))
                .text("SLOs", 56, row -> String.valueOf(row.standings().size()))
                .text("Last answer", 148, this::answered);
        page = new ListPage<>("sources", rows, table, editor.detail(), new EmptyState("fth-radio", "No sources yet",
                "Endpoints that are asked for figures stand here: a Prometheus server, a metrics page, or any JSON. Nothing else is ever asked.",
                add, demo), "Filter sources", add);
    }

    Part part() {
        return new Part("segment-sources", "Sources", rows.totalProperty(), page, page.tools(), page::toTable,
                this::commands);
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>(page.commands("source", "Sources", "source", add, rows, this::delete));
        commands.add(Command.of("source-trial", "Test the source now", editor.trial()::run).in("Sources")
                .icon("fth-zap").keys("Shortcut+T"));
        commands.add(Command.of("source-secret", "Enter the secret of the source", editor.secrets()::enterFirst)
                .in("Sources").icon("fth-key"));
        commands.add(Command.of("source-hurry", "Ask the source now", () -> onRow(row -> model.tools().watch()
                .hurry(row.draft().id()))).in("Sources").icon("fth-refresh-cw").keys("Shortcut+R"));
        commands.add(Command.of("source-pause", "Pause the source, or go on", () -> onRow(this::pause)).in("Sources")
                .icon("fth-pause-circle").keys("P"));
        return commands;
    }

    /** Switches the source of made-up figures on or off. */
    Command demo() {
        return demo;
    }

    /** Made-up figures for looking around: their source says DEMO, and nothing they bring is an incident. */
    private void switchDemo() {
        Demo server = model.tools().watch().demo();
        boolean starting = !server.isOn();
        model.background().submit("Switching the demo source", () -> {
            if (starting) {
                return server.start();
            }
            server.close();
            return Optional.<String>empty();
        }, trouble -> {
            if (trouble.isPresent()) {
                model.desk().say(Toast.trouble(trouble.get()));
            } else {
                model.desk().say(Toast.of(starting
                        ? "The DEMO source is on: everything it says is made up."
                        : "The DEMO source is off."));
                ask();
            }
        });
    }

    private void ask() {
        List<SourceRow> demos = rows.now().stream().filter(row -> {
            SourceDefinition source = row.draft().source();
            return source != null && source.isDemo();
        }).toList();
        if (demos.isEmpty() && model.tools().watch().demo().isOn()) {
            rows.select(model.edits().add("source", "source", Map.of("title", Demo.TITLE, "kind", "prometheus", "url",
                    Demo.ADDRESS, "interval_seconds", 15, "deadline_seconds", 5), null));
        }
        demos.forEach(row -> model.tools().watch().hurry(row.id()));
    }

    private void add() {
        List<SourceRow> all = rows.now();
        UUID id = model.edits().add("source", "source", Map.of("title", "New source", "kind", "prometheus"),
                all.isEmpty() ? null : last(all.getLast()));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private static @Nullable String last(SourceRow row) {
        String position = row.draft().fields().text("position");
        return position.isBlank() ? null : position;
    }

    private void delete() {
        onRow(row -> model.records("source", "source").delete(row.id(), row.draft().title()));
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

    private String answered(SourceRow row) {
        Optional<Instant> last = row.standings().stream().map(Standing::fetchedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return last.map(at -> TileFaces.ago(at, model.instant()).replace("less than a minute ago", "just now"))
                .orElse("");
    }
}
