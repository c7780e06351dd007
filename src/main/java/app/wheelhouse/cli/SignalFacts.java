package app.wheelhouse.cli;

import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from signals, from the samples this laptop has kept: how objectives stand, how long incidents took. */
final class SignalFacts implements AutoCloseable {
    private static final Map<String, List<String>> FIELDS = Map.of("slo",
            List.of("sli", "burn_1h", "budget_remaining", "state", "coverage", "reason", "alert", "spent_by",
                    "sampled_at"),
            "source", List.of("slos", "flaw"), "incident", List.of("minutes_to_detect", "minutes_to_restore"));
    private final SignalBook book;
    private final Signals signals;

    SignalFacts(Store store) {
        book = new SignalReader(store).book();
        signals = Signals.kept(store.workspace().folder(), store.clock(), book);
    }

    /** The fields that are added to records of a type; none for most. */
    static Set<String> fields(String type) {
        return new LinkedHashSet<>(FIELDS.getOrDefault(type, List.of()));
    }

    /** Completes a record just read; {@code values} is changed. */
    void complete(String type, Map<String, @Nullable Object> values) {
        fields(type).forEach(field -> values.putIfAbsent(field, null));
        if (values.get("id") instanceof UUID id) {
            switch (type) {
                case "slo" -> book.slo(id).ifPresent(draft -> slo(draft, values));
                case "source" -> {
                    values.put("slos", (int) book.slos().stream().map(SloDraft::slo)
                            .filter(slo -> slo != null && id.equals(slo.source())).count());
                    values.put("flaw", book.sources().stream().filter(each -> each.id().equals(id))
                            .flatMap(each -> each.flaws().stream()).findFirst().orElse(null));
                }
                default -> book.outages().stream().filter(each -> each.id().equals(id))
                        .forEach(outage -> outage(outage, values));
            }
        }
    }

    private void slo(SloDraft draft, Map<String, @Nullable Object> values) {
        Standing standing = signals.standing(draft.id()).orElse(null);
        if (standing == null) {
            values.put("state", (draft.slo() == null ? State.INVALID : State.NO_DATA).word());
            values.put("reason", book.flaw(draft).orElse(null));
            return;
        }
        values.put("sli", number(standing.sli()));
        values.put("burn_1h", number(standing.burnLastHour()));
        values.put("budget_remaining", number(standing.remaining()));
        values.put("state", standing.state().word());
        values.put("coverage", standing.period().coverage());
        values.put("reason", standing.reason());
        values.put("alert", standing.level().word());
        values.put("spent_by", standing.exhaustedAt().orElse(null));
        values.put("sampled_at", standing.sampledAt());
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isEmpty() ? null : Double.valueOf(number.getAsDouble());
    }

    private static void outage(Outage outage, Map<String, @Nullable Object> values) {
        values.put("minutes_to_detect", outage.timeToDetect().map(SignalFacts::minutes).orElse(null));
        values.put("minutes_to_restore", outage.timeToRestore().map(SignalFacts::minutes).orElse(null));
    }

    private static Double minutes(Duration length) {
        return Math.round(length.toSeconds() / 6.0) / 10.0;
    }

    @Override
    public void close() {
        signals.close();
    }
}
