package app.wheelhouse.app;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Ten years of a plan: twelve weekly cadences with a session a week, 200 KPIs with 520 readings each, and outcomes, check-ins,
 * promises, tracks, gates, releases, stages and incidents to go with them.
 */
final class TenYearPlan {
    static final int WEEKS = 520;
    static final int KPIS = 200;
    static final int CADENCES = 12;
    static final int OUTCOMES = 400;
    static final int PROMISES = 1500;
    static final int TRACKS = 40;
    static final int HORIZONS = 12;
    static final int GATES = 24;
    static final int RELEASES = 60;
    static final int STAGES = 60;
    static final int INCIDENTS = 300;
    private static final int BATCH = 20_000;
    private final Store store;
    private final LocalDate today;
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    private final List<UUID> people = new ArrayList<>();
    private Edit edit = new Edit("Fill");
    private int steps;

    private TenYearPlan(Store store) {
        this.store = store;
        today = LocalDate.now(store.clock());
    }

    /** Fills a workspace; gives the id of the first KPI and of the first outcome. */
    static List<UUID> fill(Store store) {
        return new TenYearPlan(store).fill();
    }

    private List<UUID> fill() {
        for (int i = 0; i < 30; i++) {
            people.add(record("person", "name", "Person " + i));
        }
        record("holiday", "title", "Closure", "starts_on", today.plusDays(30), "ends_on", today.plusDays(36));
        for (int year = 0; year < 10; year++) {
            for (int day = 0; day < 12; day++) {
                LocalDate on = today.minusYears(year).minusDays(day * 29L);
                record("holiday", "title", "Holiday " + day, "starts_on", on, "ends_on", on);
                record("travel", "title", "Travel " + day, "person", person(), "starts_on", on.plusDays(3), "ends_on",
                        on.plusDays(5));
            }
        }
        cadences();
        UUID outcome = outcomes();
        UUID kpi = kpis();
        tracks();
        gates();
        save();
        return List.of(kpi, outcome);
    }

    private UUID person() {
        return people.get(random.nextInt(people.size()));
    }

    private UUID record(String type, @Nullable Object... fields) {
        return record(store.ids().next(), type, fields);
    }

    private UUID record(UUID id, String type, @Nullable Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                edit.put(type, id, (String) fields[i], fields[i + 1]);
                steps++;
            }
        }
        if (steps > BATCH) {
            save();
        }
        return id;
    }

    private void save() {
        store.apply(edit).orTimeout(10, TimeUnit.MINUTES).join();
        edit = new Edit("Fill");
        steps = 0;
    }

    private static String position(int i) {
        return "a%05d".formatted(i);
    }

    private void cadences() {
        String[] days = {"MO", "TU", "WE", "TH", "FR"};
        for (int i = 0; i < CADENCES; i++) {
            UUID id = record("cadence", "title", "Cadence " + i, "rrule", "FREQ=WEEKLY;BYDAY=" + days[i % 5],
                    "starts_on", today.minusWeeks(WEEKS), "starts_at", "%02d:00".formatted(8 + i % 8), "zone", "UTC",
                    "minutes", 45, "owner", person(), "purpose", "Purpose " + i, "key_decisions", "Decides " + i,
                    "template", "review", "position", position(i));
            for (int member = 0; member < 8; member++) {
                record("cadence_member", "cadence", id, "person", people.get(member), "role", "contributor");
            }
            for (int week = 1; week <= WEEKS; week++) {
                LocalDate due = today.minusWeeks(week)
                        .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.of(i % 5 + 1)));
                if (week % 10 == 0) {
                    record("cadence_change", "title", "Skipped", "cadence", id, "due_on", due);
                } else {
                    record("session", "title", "Cadence " + i + ", " + due, "cadence", id, "due_on", due, "state",
                            "closed", "minutes", 45, "starts_at", due.atTime(9, 0).toInstant(ZoneOffset.UTC),
                            "started_at", due.atTime(9, 0).toInstant(ZoneOffset.UTC), "closed_at",
                            due.atTime(9, 50).toInstant(ZoneOffset.UTC));
                }
            }
        }
    }

    private UUID outcomes() {
        edit.put("scorecard", Ids.of("scorecard"), "started_on", today.minusDays(36));
        List<UUID> checkpoints = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            checkpoints.add(record("checkpoint", "title", "Day " + (i + 1) * 90, "plan_day", (i + 1) * 90, "position",
                    position(i)));
        }
        String[] states = {"not_started", "on_track", "at_risk", "done", "missed"};
        UUID first = null;
        for (int i = 0; i < OUTCOMES; i++) {
            UUID id = record("outcome", "title", "Outcome " + i + " of the plan", "checkpoint", checkpoints.get(i % 40),
                    "owner", person(), "state", states[i % 5], "confidence", i % 100, "position", position(i));
            first = first == null ? id : first;
            for (int week = 0; week < 26; week++) {
                record("checkin", "outcome", id, "title", "Week " + week + ": goes on", "made_on",
                        today.minusWeeks(week), "state", states[(i + week) % 3], "confidence", 50);
            }
        }
        for (int i = 0; i < PROMISES; i++) {
            record("promise", "title", "Promise " + i, "person", person(), "promised_to", "President", "made_on",
                    today.minusDays(i), "due_on", today.minusDays(i - 30L), "state", i % 3 == 0 ? "open" : "kept");
        }
        return java.util.Objects.requireNonNull(first);
    }

    private UUID kpis() {
        UUID first = null;
        for (int i = 0; i < KPIS; i++) {
            UUID id = record("kpi", "title", "KPI " + i, "unit", "%", "direction", i % 2 == 0 ? "up" : "down",
                    "baseline", 30.0, "target", 60.0, "owner", person(), "origin", "csv", "position", position(i));
            first = first == null ? id : first;
            double value = 40;
            for (int week = WEEKS; week >= 1; week--) {
                value += random.nextGaussian();
                LocalDate on = today.minusWeeks(week);
                record(Ids.of("reading " + on, id), "reading", "kpi", id, "measured_on", on, "amount", value,
                        "provenance", "telemetry");
            }
            record("annotation", "kpi", id, "title", "Definition changed", "noted_on", today.minusWeeks(200), "breaks",
                    true);
        }
        return java.util.Objects.requireNonNull(first);
    }

    private void tracks() {
        for (int i = 0; i < TRACKS; i++) {
            UUID id = record("track", "title", "Track " + i, "owner", person(), "position", position(i));
            for (int proof = 0; proof < 25; proof++) {
                record("proof", "title", "Proof " + proof, "track", id, "due_on", today.plusDays(proof * 20L - 200),
                        "state", proof < 10 ? "done" : "on_track");
            }
        }
        for (int i = 0; i < HORIZONS; i++) {
            record("horizon", "title", "Horizon " + i, "month_from", i * 12, "month_to", i * 12 + 12, "will_do",
                    "A lot", "position", position(i));
        }
    }

    private void gates() {
        UUID train = record("train", "title", "Core", "position", position(0));
        List<UUID> releases = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            LocalDate ga = today.minusDays(60L * (RELEASES - 3 - i));
            releases.add(record("release", "title", "5." + i, "train", train, "begins_on", ga.minusDays(90),
                    "freeze_on", ga.minusDays(20), "golden_run_on", ga.minusDays(i % 7 == 0 ? 13 : 20), "ga_on", ga,
                    "position", position(i)));
            for (int late = 0; late < 10; late++) {
                record("late_change", "title", "Change " + late, "release", releases.getLast(), "state", "in", "door",
                        "two_way", "priority", "P1", "position", position(late));
            }
        }
        String[] kinds = {"checklist", "approval", "slo", "kpi", "document", "release", "checklist", "checklist"};
        for (int i = 0; i < GATES; i++) {
            UUID gate = record("gate", "title", "Gate " + i, "position", position(i));
            for (int each = 0; each < kinds.length; each++) {
                UUID criterion = record("criterion", "title", "Criterion " + each, "gate", gate, "kind", kinds[each],
                        "subject", kinds[each].equals("kpi") ? "KPI " + i : "Availability", "measure", "budget",
                        "comparison", "at_least", "threshold", 10.0, "days", 28, "position", position(each));
                for (UUID release : releases) {
                    record("evidence", "criterion", criterion, "release", release, "met", each % 2 == 0, "text",
                            "Ticket " + each, "said_at", store.clock().instant());
                }
            }
            for (UUID release : releases) {
                record("verdict", "title", "Gate", "gate", gate, "release", release, "outcome", "pass", "inputs", "",
                        "hash", "0", "said_at", store.clock().instant());
            }
        }
        for (int i = 0; i < STAGES; i++) {
            record("stage", "title", "Site " + i, "step", "crawl", "promotion", "[x] One\n[ ] Two", "position",
                    position(i));
        }
        for (int i = 0; i < INCIDENTS; i++) {
            record("incident", "title", "Incident " + i, "happened_on", today.minusDays(i * 12L), "budget_share",
                    (double) (i % 40));
        }
    }
}
