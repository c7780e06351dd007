package app.wheelhouse.backlog;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests, buckets and the like for tests, told apart by their titles. */
final class Asked {
    static final Quarter Q4 = new Quarter(2026, 4);

    private Asked() {
    }

    static UUID id(String title) {
        return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    }

    /** A triaged request; fields and values by turns. */
    static Rfe rfe(String title, @Nullable Object... fields) {
        Map<String, @Nullable Object> values = new HashMap<>(
                Map.of("id", id(title), "title", title, "state", "triaged"));
        for (int i = 0; i < fields.length; i += 2) {
            values.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return Rfe.read(values);
    }

    /** One whose score is {@code score} and that takes {@code months}. */
    static Rfe worth(String title, double score, double months, @Nullable Object... fields) {
        @Nullable
        Object[] all = new Object[fields.length + 8];
        System.arraycopy(new Object[]{"reach", score * months, "impact", 1.0, "confidence", 100, "effort", months}, 0,
                all, 0,
                8);
        System.arraycopy(fields, 0, all, 8, fields.length);
        return rfe(title, all);
    }

    static Inputs inputs(@Nullable Double reach, @Nullable Double impact, @Nullable Integer confidence,
            @Nullable Double effort, @Nullable Double most) {
        return new Inputs(reach, impact, confidence, effort, most, Map.of());
    }

    static Bucket bucket(String title, @Nullable Integer least, @Nullable Integer most) {
        return new Bucket(id(title), title, "", least, most, "");
    }

    static Requester requester(String account, @Nullable Double revenue, @Nullable Double reach) {
        return new Requester(id(account), null, account, "", revenue, reach);
    }

    static Supply supply(Map<String, Double> months) {
        Map<UUID, Double> byTeam = new HashMap<>();
        months.forEach((team, each) -> byTeam.put(id(team), each));
        return new Supply(Q4, byTeam);
    }

    static List<String> titles(List<Rfe> rfes) {
        return rfes.stream().map(Rfe::title).toList();
    }
}
