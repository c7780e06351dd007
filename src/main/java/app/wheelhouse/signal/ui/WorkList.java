package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Maintenance;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Planned work as a list, each with when it is, what it is about, and whether its time counts. */
final class WorkList {
    private static final Comparator<Maintenance> LATEST = Comparator.comparing(Maintenance::endsAt,
            Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Duration USUAL = Duration.ofHours(2);
    private final SignalsModel model;
    private final Rows<Maintenance> rows = new Rows<>(Maintenance::id, row -> row.title().toLowerCase(
            java.util.Locale.ROOT));
    private final Records records;
    private final Command add;
    private final ListPage<Maintenance> page;

    WorkList(SignalsModel model) {
        this.model = model;
        records = model.records("maintenance", "planned work");
        add = Command.of("work-add", "Plan work", this::add).in("Planned work").icon("fth-plus");
        RowTable<Maintenance> table = new RowTable<>("work-table", "Planned work", rows)
                .wide("Planned work", Maintenance::title)
                .sign("State", 132, this::sign, row -> sign(row).word().length())
                .text("From", 148, row -> moment(row.startsAt())).text("To", 148, row -> moment(row.endsAt()))
                .text("Lasts", 92, row -> row.span().map(span -> Length.words(span.length())).orElse(""))
                .roomy("About", 148, row -> about(row.slo()));
        page = new ListPage<>("works", rows, table, detail(), new EmptyState("fth-tool", "No planned work",
                "While planned work goes on nobody is alerted. Whether its time also counts for no error budget is said for each.",
                add), "Filter planned work", add);
        model.nowProperty().addListener((_, _, now) -> show(now.book().works()));
    }

    /** Answers arrive several times a second, planned work seldom. */
    private void show(List<Maintenance> works) {
        if (!rows.loadedProperty().get() || !rows.now().containsAll(works) || rows.now().size() != works.size()) {
            Instant now = model.instant();
            rows.show(Stream.concat(works.stream().filter(each -> !isOver(each, now)),
                    works.stream().filter(each -> isOver(each, now)).sorted(LATEST)).toList());
        }
    }

    Part part() {
        return new Part("segment-works", "Planned work", rows.totalProperty(), page, page.tools(), page::toTable,
                () -> page.commands("work", "Planned work", "planned work", add, rows, this::delete));
    }

    private void add() {
        Instant from = model.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        UUID id = model.edits().plan("Planned work", null, from, from.plus(USUAL), false);
        rows.select(id);
        page.detail().editTitle(id);
    }

    private void delete() {
        Maintenance row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.title());
        }
    }

    private Detail<Maintenance> detail() {
        Detail<Maintenance> detail = new Detail<>("work", "Planned work", rows, Maintenance::id, records, model::days);
        TypedFields<Maintenance> fields = new TypedFields<>("work", detail, rows, records);
        detail.title("title", "Planned work", "What is done?", Maintenance::title);
        SourceEditor.Flaws flaws = new SourceEditor.Flaws();
        detail.node(flaws, row -> flaws.show(row.span().isPresent()
                ? List.of()
                : List.of("It ends after it begins: nothing is held back while it does not.")));
        fields.read("starts_at", "From", "2026-12-01 22:00, or fri 22:00", row -> moment(row.startsAt()),
                model.days()::readMoment);
        fields.read("ends_at", "To", "2026-12-02 01:00, or sat 1:00", row -> moment(row.endsAt()),
                model.days()::readMoment);
        detail.pick("slo", "About", fields.another("slo", "Objective", "All objectives",
                () -> model.now().book().slos().stream().map(SloDraft::id).toList(), this::called), Maintenance::slo);
        fields.choice("excluded", "Its time", List.of(false, true), excluded -> excluded
                ? "Counts for no budget"
                : "Counts; only alerts wait", excluded -> excluded, Maintenance::excluded);
        return detail.history(model::called);
    }

    private static boolean isOver(Maintenance row, Instant now) {
        return row.endsAt() != null && !row.endsAt().isAfter(now);
    }

    private Sign sign(Maintenance row) {
        Span span = row.span().orElse(null);
        Instant now = model.instant();
        if (span == null) {
            return new Sign("fth-edit-3", Standing.UNKNOWN, "Incomplete");
        } else if (span.has(now)) {
            return new Sign("fth-tool", Standing.AT_RISK, "Going on");
        }
        return span.from().isAfter(now)
                ? new Sign("fth-clock", Standing.PLAIN, "Planned")
                : new Sign("fth-check", Standing.UNKNOWN, "Over");
    }

    private String about(@Nullable UUID slo) {
        return slo == null ? "All objectives" : called(slo);
    }

    private String called(UUID slo) {
        return model.called(slo).filter(name -> !name.isBlank()).orElse("An objective");
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(model.zone()));
    }

    private static final java.time.format.DateTimeFormatter MOMENT = java.time.format.DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm", java.util.Locale.ROOT);
}
