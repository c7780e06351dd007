package app.wheelhouse.cli;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.Factor;
import app.wheelhouse.backlog.Merges;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Scale;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Records;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes the board, and what else changes with it. */
final class BoardEdit {
    private static final String MERGED = RfeState.MERGED.word();

    private BoardEdit() {
    }

    /** A text as the board keeps it: quarters by their word. Refuses one that is no scale, no factor, no quarter. */
    static String text(String type, String field, String text) throws Refused {
        switch (type + "." + field) {
            case "rfe.quarter", "capacity.quarter" -> {
                return Quarter.read(text).map(Quarter::word)
                        .orElseThrow(() -> broken(type, field, "holds a quarter such as 2026-Q4", text));
            }
            case "board.impact_scale", "board.confidence_scale" -> {
                if (Scale.read(text).isEmpty()) {
                    throw broken(type, field, "holds a scale such as '3 massive, 2 high, 1 medium'", text);
                }
            }
            case "board.factors" -> {
                if (Factor.unreadable(text).isPresent()) {
                    throw broken(type, field, "holds a factor a line such as 'strategic fit × 2 high, 1 usual'", text);
                }
            }
            default -> {
                // any text will do
            }
        }
        return text.strip();
    }

    private static Refused broken(String type, String field, String rule, String text) {
        return Refused.value("The field '%s' of a %s %s, not '%s'. Nothing was changed.", field, type, rule, text);
    }

    /** Adds what goes along: what is merged is merged into something, and what is not is merged into nothing. */
    static void complete(Map<String, @Nullable Object> current, Map<String, @Nullable Object> values) {
        if (values.get("merged_into") != null && !values.containsKey("state")) {
            values.put("state", MERGED);
        }
        Object state = values.get("state");
        if (state != null && !state.equals(MERGED) && current.get("merged_into") != null) {
            values.putIfAbsent("merged_into", null);
        }
    }

    /** @throws Refused with the rule that what is to be set breaks */
    static void check(String type, Map<String, @Nullable Object> current, Map<String, @Nullable Object> values,
            Records records) throws Refused {
        Map<String, @Nullable Object> after = new HashMap<>(current);
        after.putAll(values);
        switch (type) {
            case "rfe" -> {
                ordered(after, "effort", "effort_most");
                merged(current, after, records);
            }
            case "bucket" -> ordered(after, "share_least", "share_most");
            case "deal" -> granted(current, after, records);
            default -> {
                // the others have no rules of their own
            }
        }
    }

    private static void ordered(Map<String, @Nullable Object> after, String least, String most) throws Refused {
        if (after.get(least) instanceof Number low && after.get(most) instanceof Number high
                && low.doubleValue() > high.doubleValue()) {
            throw Refused.value("%s is above %s. Nothing was changed.", least, most);
        }
    }

    private static void merged(Map<String, @Nullable Object> current, Map<String, @Nullable Object> after,
            Records records)
            throws Refused {
        boolean merged = MERGED.equals(after.get("state"));
        if (merged && after.get("merged_into") == null) {
            throw Refused.value("Say what it is merged into: merged_into=ID. Nothing was changed.");
        } else if (!merged && after.get("merged_into") != null) {
            throw Refused.value("Only a request whose state is merged is merged into another. Nothing was changed.");
        } else if (current.get("id") instanceof UUID id && after.get("merged_into") instanceof UUID into
                && !Objects.equals(into, current.get("merged_into"))) {
            List<Rfe> all = records.list("rfe").stream().map(Rfe::read).toList();
            if (new Merges(all).wouldCircle(id, into)) {
                throw Refused.value("That request is merged into this one, or is this one. Nothing was changed.");
            }
        }
    }

    private static void granted(Map<String, @Nullable Object> current, Map<String, @Nullable Object> after,
            Records records)
            throws Refused {
        boolean now = DealState.GRANTED.word().equals(after.get("state"));
        if (now && !DealState.GRANTED.word().equals(current.get("state"))) {
            UUID id = current.get("id") instanceof UUID known ? known : new UUID(0, 0);
            after.put("id", id);
            int displaced = records.referring("displaced", "deal", id).size();
            List<String> missing = Deal.read(after).missing(displaced);
            if (!missing.isEmpty()) {
                throw Refused.value("Before a deal is granted it needs: %s. Nothing was changed.",
                        String.join("; ", missing));
            }
        }
    }

    /** The id of a record there can be only one of; empty for all others. */
    static Optional<UUID> id(String type, FieldEdit edit) {
        return switch (type) {
            case "board" -> Optional.of(Ids.of("board"));
            case "scorecard" -> Optional.of(Ids.of("scorecard"));
            case "rhythm" -> Optional.of(Ids.of("rhythm"));
            case "release_policy" -> Optional.of(Ids.of("release_policy"));
            case "reading" ->
                edit.value("kpi") instanceof UUID kpi && edit.value("measured_on") instanceof LocalDate day
                        ? Optional.of(Ids.of("reading " + day, kpi))
                        : Optional.empty();
            case "citation" -> id(type, edit.value("rfe"), edit.value("receipt"));
            case "displaced" -> id(type, edit.value("deal"), edit.value("rfe"));
            case "capacity" -> edit.value("team") instanceof UUID team
                    ? Optional.of(Ids.of("capacity " + edit.value("quarter"), team))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> id(String type, @Nullable Object one, @Nullable Object other) {
        return one instanceof UUID first && other instanceof UUID second
                ? Optional.of(Ids.of(type, first, second))
                : Optional.empty();
    }
}
