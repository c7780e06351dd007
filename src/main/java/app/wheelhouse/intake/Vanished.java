package app.wheelhouse.intake;

import app.wheelhouse.intake.store.Present;
import app.wheelhouse.intake.store.Remembered;
import app.wheelhouse.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to do with records whose part a file no longer has: those nobody touched or refers to go, the others stay.
 * A session that stays keeps what is in it.
 */
record Vanished(List<Remembered> toDelete, List<Remembered> toKeep) {

    static Vanished of(Store store, Present present, List<Remembered> vanished) {
        List<Remembered> alive = vanished.stream().filter(one -> present.records(one.type()).containsKey(one.record()))
                .toList();
        if (alive.isEmpty()) {
            return new Vanished(List.of(), List.of());
        }
        Set<UUID> goes = alive.stream().filter(one -> !one.adopted() && !one.gone() && untouched(present, one))
                .map(Remembered::record).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Set<UUID>> referrers = Present.referrers(store, goes);
        Map<UUID, UUID> homes = new HashMap<>();
        alive.stream().filter(one -> one.fields().get("session") != null)
                .forEach(one -> homes.put(one.record(), UUID.fromString(String.valueOf(one.fields().get("session")))));
        Set<UUID> all = alive.stream().map(Remembered::record).collect(Collectors.toSet());
        boolean again = true;
        while (again) {
            again = goes.removeIf(
                    id -> !goes.containsAll(referrers.getOrDefault(id, Set.of())) || livesOn(homes.get(id), all, goes));
        }
        return new Vanished(alive.stream().filter(one -> goes.contains(one.record())).toList(),
                alive.stream().filter(one -> !goes.contains(one.record())).toList());
    }

    private static boolean livesOn(@Nullable UUID session, Set<UUID> vanished, Set<UUID> goes) {
        return session != null && vanished.contains(session) && !goes.contains(session);
    }

    private static boolean untouched(Present present, Remembered one) {
        Map<String, Object> now = present.records(one.type()).getOrDefault(one.record(), Map.of());
        return now.entrySet().stream()
                .allMatch(field -> Objects.equals(Values.plain(field.getValue()), one.given(field.getKey())))
                && one.fields().keySet().stream().allMatch(now::containsKey);
    }
}
