package app.wheelhouse.intake;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RfeOrigin;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Scale;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Words;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of one row of requests; what is none is left out and said, what is nonsense costs the row. */
final class RfeValues {
    private static final Pattern RANGE = Pattern.compile("(.*?\\d)\\s*(?:[-–—−]|\\bto\\b|\\.\\.+)\\s*(\\d.*)");
    private static final double PERCENT = 100;
    private static final Map<String, RfeOrigin> ORIGINS = Map.ofEntries(Map.entry("sales", RfeOrigin.FIELD),
            Map.entry("account team", RfeOrigin.FIELD), Map.entry("customer", RfeOrigin.FIELD),
            Map.entry("support ticket", RfeOrigin.SUPPORT), Map.entry("support case", RfeOrigin.SUPPORT),
            Map.entry("partner", RfeOrigin.DESIGN_PARTNER), Map.entry("engineering", RfeOrigin.INTERNAL),
            Map.entry("product", RfeOrigin.INTERNAL));
    private final RfeHeader header;
    private final CsvTable.Row row;
    private final Scales scales;
    private final RowNotes notes;
    private final boolean comma;

    /** @param comma whether a comma divides the decimals in this file */
    RfeValues(RfeHeader header, CsvTable.Row row, Scales scales, RowNotes notes, boolean comma) {
        this.header = header;
        this.row = row;
        this.scales = scales;
        this.notes = notes;
        this.comma = comma;
    }

    String said(RfeColumn column) {
        return header.cell(row, column);
    }

    /** Why the row is worth nothing; empty when it is. */
    Optional<String> nonsense() {
        if (row.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
            return Optional.of("it has %d cells and the head only %d".formatted(row.cells().size(), header.width()));
        }
        OptionalDouble reach = FigureText.read(said(RfeColumn.REACH), comma);
        if (reach.isPresent() && reach.getAsDouble() < 0) {
            return Optional.of("reach %s is below 0".formatted(number(reach.getAsDouble())));
        }
        double effort = Math.min(FigureText.read(said(RfeColumn.EFFORT), comma).orElse(0),
                FigureText.read(said(RfeColumn.EFFORT_MOST), comma).orElse(0));
        return effort < 0
                ? Optional.of("effort %s is below 0.5 person-months".formatted(number(effort)))
                : Optional.empty();
    }

    /** Says everything a score is worked out from. */
    void score(Fields fields) {
        fields.say("reach", figure(RfeColumn.REACH)).say("impact", impact()).say("confidence", confidence())
                .say("factors", said(RfeColumn.FACTORS));
        effort(fields);
    }

    /** A figure from 0; null when there is none. */
    @Nullable
    Double figure(RfeColumn column) {
        return figure(column.label(), said(column));
    }

    /** The same of a text that stands in a cell with others. */
    @Nullable
    Double figure(String what, String said) {
        OptionalDouble figure = FigureText.read(said, comma);
        if (!said.isBlank() && figure.isEmpty()) {
            notes.leftOut(row, "%s “%s” is no number; it was left out".formatted(what, said));
        } else if (figure.isPresent() && figure.getAsDouble() < 0) {
            notes.leftOut(row, "%s %s is below 0; it was left out".formatted(what, number(figure.getAsDouble())));
            return null;
        }
        return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
    }

    private @Nullable Double impact() {
        String said = said(RfeColumn.IMPACT);
        OptionalDouble impact = onScale(scales.impact(), said);
        if (!said.isBlank() && !(impact.isPresent() && impact.getAsDouble() > 0)) {
            notes.leftOut(row, "impact “%s” is none of %s; it was left out".formatted(said, scales.impact().choices()));
            return null;
        }
        return impact.isPresent() ? Double.valueOf(impact.getAsDouble()) : null;
    }

    private @Nullable Integer confidence() {
        String said = said(RfeColumn.CONFIDENCE);
        OptionalDouble figure = onScale(scales.confidence(), said);
        double percent = figure.orElse(0);
        boolean share = percent > 0 && percent <= 1 && !said.contains("%");
        long rounded = Math.round(share ? percent * PERCENT : percent);
        if (rounded < 1 || rounded > PERCENT) {
            if (!said.isBlank()) {
                notes.leftOut(row, "confidence “%s” is not from 1 to 100 %%; it was left out".formatted(said));
            }
            return null;
        }
        return (int) rounded;
    }

    private OptionalDouble onScale(Scale scale, String said) {
        OptionalDouble figure = FigureText.read(said, comma);
        return figure.isPresent()
                ? figure
                : scale.steps().stream().filter(step -> !step.word().isEmpty()
                        && Words.key(step.word()).equals(Words.key(said))).mapToDouble(Scale.Step::value).findFirst();
    }

    private void effort(Fields fields) {
        String said = said(RfeColumn.EFFORT);
        Matcher range = RANGE.matcher(said);
        boolean two = range.matches() && FigureText.read(said, comma).isEmpty();
        Double one = effort(two ? range.group(1) : said);
        Double other = effort(two ? range.group(2) : said(RfeColumn.EFFORT_MOST));
        boolean turned = one != null && other != null && one > other;
        fields.say("effort", turned ? other : one).say("effort_most", turned ? one : other);
    }

    private @Nullable Double effort(String said) {
        Double months = figure(RfeColumn.EFFORT.label(),
                said.replaceAll("(?i)\\s*(pm|person[- ]months?|months?)\\s*$", ""));
        if (months != null && months < Scales.LEAST_EFFORT) {
            notes.leftOut(row, "effort %s is below 0.5 person-months; it was left out".formatted(number(months)));
            return null;
        }
        return months;
    }

    /** The state; a word nobody knows means the inbox. */
    @Nullable
    RfeState state() {
        String status = said(RfeColumn.STATE);
        String resolution = said(RfeColumn.RESOLUTION);
        Optional<RfeState> state = StateWords.read(status, resolution);
        if (state.isEmpty() && !status.isBlank()) {
            notes.leftOut(row, "the state “%s” is not known; it was put into the inbox".formatted(status));
            return RfeState.INBOX;
        }
        return state.orElse(null);
    }

    @Nullable
    String origin() {
        String said = said(RfeColumn.ORIGIN);
        Optional<RfeOrigin> origin = RfeOrigin.of(said).or(() -> Optional.ofNullable(ORIGINS.get(Words.key(said))));
        if (!said.isBlank() && origin.isEmpty()) {
            notes.leftOut(row, "the source “%s” is not known; it was left out".formatted(said));
        }
        return origin.map(RfeOrigin::word).orElse(null);
    }

    @Nullable
    String quarter() {
        String said = said(RfeColumn.QUARTER);
        Optional<Quarter> quarter = Quarter.read(said);
        if (!said.isBlank() && quarter.isEmpty()) {
            notes.leftOut(row, "“%s” is no quarter such as 2026-Q4; it was left out".formatted(said));
        }
        return quarter.map(Quarter::word).orElse(null);
    }

    java.time.@Nullable LocalDate raised() {
        String said = said(RfeColumn.RAISED);
        Optional<java.time.LocalDate> day = DayText.read(said);
        if (!said.isBlank() && day.isEmpty()) {
            notes.leftOut(row, "“%s” is no day such as 2026-11-30; it was left out".formatted(said));
        }
        return day.orElse(null);
    }

    static String number(double value) {
        return Scale.number(value).replace('-', '−');
    }
}
