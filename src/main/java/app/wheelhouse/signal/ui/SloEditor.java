package app.wheelhouse.signal.ui;

import app.wheelhouse.record.Fields;
import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Indicator.Comparison;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Target;
import app.wheelhouse.signal.ui.SignalsModel.SloRow;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Everything about an objective, each field edited where it stands, with what its indicator reads right now. */
final class SloEditor {
    private static final String OF_CALENDAR = "[1-9]\\d{0,3}[MQY]";
    private static final String ROLLING = "[1-9]\\d{0,3}[dw]";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final SignalsModel model;
    private final SloPreview preview;
    private final Records records;

    /** What a budget is counted in. */
    private enum Method {
        OCCURRENCES("Events"), TIMESLICES("Slices of time, good or bad"), RATIO_TIMESLICES("Slices of time, by share");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Method of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word.strip())).findFirst()
                    .orElse(OCCURRENCES);
        }
    }

    SloEditor(SignalsModel model) {
        this.model = model;
        records = model.records("slo", "objective");
        preview = new SloPreview(model);
    }

    SloPreview preview() {
        return preview;
    }

    Detail<SloRow> detail() {
        Detail<SloRow> detail = new Detail<>("slo", "Objective", model.slos(), SloRow::id, records, model::days);
        TypedFields<SloRow> fields = new TypedFields<>("slo", detail, model.slos(), records);
        detail.title("title", "Objective", "What is promised?", row -> row.draft().title());
        SourceEditor.Flaws flaws = new SourceEditor.Flaws();
        detail.node(flaws, row -> flaws.show(row.draft().slo() == null
                ? row.draft().flaws()
                : row.flaw().map(List::of).orElse(List.of())));
        detail.node(preview.node(), preview::show);
        fields.choice("audience", "Who sees it", List.of(Audience.HOST, Audience.ROOM), each -> each == Audience.ROOM
                ? "The room may see this objective"
                : "Host only: the room never sees it", Audience::word,
                row -> Audience.of(of(row).text("audience"), Audience.HOST));
        detail.fact("service", "Service", "What it is promised for", row -> of(row).text("service"));
        Pick<UUID> source = fields.another("source", "Source", "Nobody said yet",
                () -> model.now().book().sources().stream().map(SourceDraft::id).toList(),
                id -> model.called(id).filter(name -> !name.isBlank()).orElse("Unnamed"));
        detail.pick("source", "Measured at", source, row -> of(row).reference("source"));
        indicator(detail, fields);
        fields.read("target", "Target", "99.9 %", row -> target(of(row)), text -> Target.parse(text)
                .map(Target::ratio));
        period(detail);
        budgeting(fields);
        alerts(detail);
        detail.passage("detail", "Why it matters", "Who notices when it is missed, and what follows",
                row -> of(row).text("detail"));
        return detail.history(model::called);
    }

    private static Fields of(SloRow row) {
        return row.draft().fields();
    }

    private static String target(Fields fields) {
        return fields.values().get("target") instanceof BigDecimal ratio
                ? Numbers.plain(ratio.multiply(HUNDRED)).toPlainString() + " %"
                : "";
    }

    private void indicator(Detail<SloRow> detail, TypedFields<SloRow> fields) {
        fields.choice("indicator", "Indicator", List.of("ratio", "threshold"),
                word -> word.equals("ratio") ? "Good or bad events of all" : "A value against a limit", word -> word,
                row -> of(row).text("indicator").equals("threshold") ? "threshold" : "ratio");
        for (String part : List.of("good", "bad", "total")) {
            String name = switch (part) {
                case "good" -> "Good events";
                case "bad" -> "or bad events";
                default -> "All events";
            };
            query(detail, part, name);
        }
        fields.choice("counter", "Values are", List.of(true, false), each -> each
                ? "Counters that grow"
                : "Counts since the last", each -> each, row -> !Boolean.FALSE.equals(of(row).values().get("counter")));
        query(detail, "metric", "Value");
        fields.choice("comparison", "Good while", List.of(Comparison.values()), Comparison::label, Comparison::word,
                row -> Optional.ofNullable(Comparison.of(of(row).text("comparison"))).orElse(Comparison.LTE));
        fields.read("threshold", "Limit", "In the unit of the value", row -> number(of(row).decimal("threshold")),
                SloEditor::decimal);
    }

    /** In the language of the source; what is being typed is kept. */
    private void query(Detail<SloRow> detail, String field, String name) {
        InlineArea input = new InlineArea(name, "A query", true,
                typed -> set("Change " + name.toLowerCase(java.util.Locale.ROOT), Map.of(field, typed.strip())));
        input.getStyleClass().add("mono");
        input.setId("slo-" + field);
        detail.told(field, name).fact(name, input, row -> input.show(of(row).text(field))).keeping(field, input);
    }

    /** One field for what is rolling and what is of the calendar, as people say it. */
    private void period(Detail<SloRow> detail) {
        TypedFields<SloRow> fields = new TypedFields<>("slo", detail, model.slos(), records);
        app.wheelhouse.ui.InlineField[] holder = new app.wheelhouse.ui.InlineField[1];
        app.wheelhouse.ui.InlineField input = new app.wheelhouse.ui.InlineField("Over", "28d, or 1M of the calendar",
                typed -> {
                    String plain = typed.replace(" ", "");
                    boolean calendar = plain.matches(OF_CALENDAR);
                    boolean known = calendar || plain.matches(ROLLING) || Length.parse(plain).isPresent();
                    holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER,
                            !known && !plain.isEmpty());
                    if (known) {
                        set("Change window", Map.of("period", plain, "calendar", calendar));
                    }
                });
        holder[0] = input;
        input.setId("slo-period");
        detail.told("period", "Over").fact("Over", input, row -> input.show(of(row).text("period")));
        detail.told("calendar", "Calendar");
        fields.read("starts", "Begins", "Calendar only: 2026-01-01", row -> of(row).text("starts"),
                text -> model.days().read(text).map(day -> day + "T00:00"));
        fields.read("zone", "Time zone", "Calendar only: Europe/London", row -> of(row).text("zone"),
                text -> java.time.ZoneId.getAvailableZoneIds().stream().filter(text::equalsIgnoreCase).findFirst());
    }

    private void budgeting(TypedFields<SloRow> fields) {
        fields.choice("budgeting", "Budget in", List.of(Method.values()), Method::label, Method::word,
                row -> Method.of(of(row).text("budgeting")));
        fields.read("slice_target", "Slice is good", "Slices only: at 95 %", row -> {
            Object share = of(row).values().get("slice_target");
            return share instanceof BigDecimal ratio
                    ? Numbers.plain(ratio.multiply(HUNDRED)).toPlainString() + " %"
                    : "";
        }, text -> text.matches("100\\s*%?") ? Optional.of(BigDecimal.ONE) : Target.parse(text).map(Target::ratio));
        fields.read("slice", "Slice lasts", "Slices only: 1m", row -> of(row).text("slice"),
                text -> Length.parse(text.replace(" ", "")).map(Length::text));
    }

    /** The pairs as percent of budget; below them what that is as burn rates, for its own period. */
    private void alerts(Detail<SloRow> detail) {
        Label factors = new Label();
        factors.setId("slo-factors");
        factors.getStyleClass().addAll("caption", "muted", "indent");
        factors.setWrapText(true);
        factors.setMinHeight(Region.USE_PREF_SIZE);
        InlineArea[] holder = new InlineArea[1];
        InlineArea input = new InlineArea("Alerts", AlertPolicy.USUAL.text(), false, typed -> {
            boolean known = AlertPolicy.parse(typed).isPresent();
            holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !known);
            if (known) {
                set("Change alerts", Map.of("alerts", typed.strip()));
            }
        });
        holder[0] = input;
        input.setId("slo-alerts");
        input.getStyleClass().add("mono");
        detail.told("alerts", "Alerts").node(TypedFields.under("Alerts, percent of the budget in a window", input,
                factors), row -> {
                    input.show(of(row).text("alerts"));
                    Slo slo = row.draft().slo();
                    factors.setText(slo == null ? "" : factors(slo));
                });
    }

    private String factors(Slo slo) {
        java.time.Duration period = slo.window().length(model.instant());
        return "For " + slo.window().words() + " that is: " + slo.alerts().pairs().stream()
                .map(pair -> "%s at a burn rate of %s over %s and %s".formatted(
                        pair.level().label().toLowerCase(java.util.Locale.ROOT), Numbers.rate(pair.factor(period)),
                        Length.words(pair.window()), Length.words(pair.confirm())))
                .collect(Collectors.joining("; ")) + ".";
    }

    private void set(String title, Map<String, ?> values) {
        UUID id = model.slos().selectedId();
        if (id != null) {
            records.set(id, title, values);
        }
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "" : Numbers.plain(BigDecimal.valueOf(value)).toPlainString();
    }

    private static Optional<Double> decimal(String typed) {
        String plain = typed.replace(',', '.').replace(" ", "");
        return plain.matches("-?\\d{1,15}(\\.\\d{1,12})?") ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }

    /** The position behind the last. */
    static @org.jspecify.annotations.Nullable String last(List<SloRow> rows) {
        return rows.isEmpty()
                ? null
                : Optional.of(rows.getLast().draft().fields().text("position")).filter(each -> !each.isBlank())
                        .orElse(null);
    }
}
