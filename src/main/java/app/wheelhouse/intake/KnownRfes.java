package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.intake.store.Present;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the requests of a workspace by id, ticket or title, and those who ask for them by account. */
final class KnownRfes {
    private final Present present;
    private final Map<String, UUID> byTicket = new HashMap<>();
    private final Map<String, UUID> byTitle = new HashMap<>();
    private final Map<UUID, Map<String, UUID>> requesters = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private boolean read;

    KnownRfes(Present present) {
        this.present = present;
    }

    /** By its id, its ticket or its title. */
    Optional<UUID> find(String words) {
        read();
        if (words.strip().matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            UUID id = UUID.fromString(words.strip());
            return present.records("rfe").containsKey(id) ? Optional.of(id) : Optional.empty();
        }
        String key = Words.key(words);
        return Optional.ofNullable(byTicket.getOrDefault(key, byTitle.get(key)));
    }

    /** The one a part of a file means, each given once: of the same ticket, or of the same title where no ticket contradicts. */
    Optional<UUID> of(Part part) {
        read();
        String ticket = Words.key(String.valueOf(part.fields().getOrDefault("ticket", "")));
        UUID found = ticket.isEmpty() ? null : byTicket.get(ticket);
        if (found == null) {
            UUID alike = byTitle.get(Words.key(part.words()));
            Map<String, Object> there = present.records("rfe").getOrDefault(alike, Map.of());
            boolean other = !ticket.isEmpty() && there.containsKey("ticket");
            found = other ? null : alike;
        }
        return found != null && taken.add(found) ? Optional.of(found) : Optional.empty();
    }

    /** The requester of a request with this account. */
    Optional<UUID> requester(UUID rfe, String account) {
        read();
        return Optional.ofNullable(requesters.getOrDefault(rfe, Map.of()).get(Words.key(account)));
    }

    private void read() {
        if (!read) {
            read = true;
            present.records("rfe").forEach((id, record) -> {
                put(byTicket, record.get("ticket"), id);
                put(byTitle, record.get("title"), id);
            });
            present.records("requester").forEach((id, record) -> {
                if (record.get("rfe") instanceof UUID rfe) {
                    put(requesters.computeIfAbsent(rfe, _ -> new HashMap<>()), record.get("account"), id);
                }
            });
        }
    }

    private static void put(Map<String, UUID> by, @org.jspecify.annotations.Nullable Object words, UUID id) {
        String key = words instanceof String text ? Words.key(text) : "";
        if (!key.isEmpty()) {
            by.putIfAbsent(key, id);
        }
    }
}
