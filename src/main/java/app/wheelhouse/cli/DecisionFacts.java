package app.wheelhouse.cli;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.decision.Missing;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.decision.StageClock;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows from a decision and the log: its stage and since when, who has it in hand, what it lacks, what is amiss. */
final class DecisionFacts {
    private final Map<UUID, DecisionRow> rows;
    private final Instant now;
    private final LocalDate today;

    DecisionFacts(Store store) {
        now = store.clock().instant();
        ZoneId zone = store.clock().getZone();
        today = LocalDate.ofInstant(now, zone);
        rows = new DecisionLists(store).decisions().stream()
                .collect(Collectors.toMap(DecisionRow::id, Function.identity()));
    }

    /** The fields that are added. */
    static Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(List.of("stage", "held_by", "held_minutes", "age_days", "decider",
                "type", "visits", "missing", "flags", "latency_minutes"));
        Arrays.stream(Stage.values()).map(DecisionFacts::moment).forEach(fields::add);
        return fields;
    }

    private static String moment(Stage stage) {
        return stage.word() + "_at";
    }

    /** Completes a decision just read; {@code values} is changed and returned. */
    Map<String, @Nullable Object> complete(Map<String, @Nullable Object> values) {
        DecisionRow row = values.get("id") instanceof UUID id ? rows.get(id) : null;
        if (row != null) {
            StageClock clock = row.clock();
            values.put("stage", row.stage().word());
            values.put("held_by", text(row.holder()));
            values.put("held_minutes", row.isOver() ? null : minutes(row.held(now)));
            values.put("age_days", row.isWaiting() ? (int) Duration.between(clock.raised(), now).toDays() : null);
            values.put("decider", text(app.wheelhouse.decision.Parts.names(row.deciders())));
            values.put("type", text(row.type()));
            values.put("visits", row.visits());
            values.put("missing", text(Missing.list(row.missing())));
            values.put("flags", text(row.flags(today).stream().map(DecisionFacts::word)
                    .collect(Collectors.joining(" "))));
            values.put("latency_minutes", clock.latency().map(DecisionFacts::minutes).orElse(null));
            for (Stage stage : Stage.values()) {
                values.put(moment(stage), clock.step(stage).map(StageClock.Step::at).orElse(null));
            }
        }
        return values;
    }

    private static String word(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }

    private static Integer minutes(Duration time) {
        return Math.toIntExact(time.toMinutes());
    }

    private static @Nullable String text(String words) {
        return words.isEmpty() ? null : words;
    }
}
