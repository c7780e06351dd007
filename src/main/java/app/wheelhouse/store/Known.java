package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which changes are in the tables, without asking them one by one.
 *
 * @param have   of each laptop all up to a number
 * @param beyond the numbers of each laptop that are there although one before them is missing
 */
record Known(Have have, Map<String, NavigableSet<Long>> beyond) {
    static final Known NOTHING = new Known(Have.NOTHING, Map.of());

    boolean contains(ChangeId id) {
        NavigableSet<Long> more = beyond.get(id.device());
        return id.seq() <= have.of(id.device()) || more != null && more.contains(id.seq());
    }

    /** What is there when changes have come. */
    Known with(Collection<Change> added) {
        TreeMap<String, Long> seqs = new TreeMap<>(have.seqs());
        Map<String, NavigableSet<Long>> apart = new TreeMap<>();
        beyond.forEach((device, numbers) -> apart.put(device, new TreeSet<>(numbers)));
        for (Change change : added) {
            String device = change.id().device();
            long next = seqs.getOrDefault(device, 0L) + 1;
            if (change.id().seq() == next) {
                seqs.put(device, next);
            } else if (change.id().seq() > next) {
                apart.computeIfAbsent(device, _ -> new TreeSet<>()).add(change.id().seq());
            }
        }
        apart.forEach((device, numbers) -> {
            long last = seqs.getOrDefault(device, 0L);
            while (!numbers.isEmpty() && numbers.first() <= last + 1) {
                last = Math.max(last, numbers.removeFirst());
            }
            if (last > 0) {
                seqs.put(device, last);
            }
        });
        apart.values().removeIf(NavigableSet::isEmpty);
        return new Known(new Have(seqs), apart);
    }

    /** What the tables have of each device. */
    static Known read(Connection connection) throws SQLException {
        TreeMap<String, Long> seqs = new TreeMap<>();
        Map<String, NavigableSet<Long>> apart = new TreeMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("select device, max(seq), count(*) from log_change group by device");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                String author = found.getString(1);
                long last = found.getLong(2);
                if (found.getLong(3) != last) {
                    TreeSet<Long> numbers = numbers(connection, author);
                    last = 0;
                    while (!numbers.isEmpty() && numbers.first() == last + 1) {
                        last = numbers.removeFirst();
                    }
                    apart.put(author, numbers);
                }
                if (last > 0) {
                    seqs.put(author, last);
                }
            }
        }
        return new Known(new Have(seqs), apart);
    }

    private static TreeSet<Long> numbers(Connection connection, String author) throws SQLException {
        TreeSet<Long> numbers = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement("select seq from log_change where device = ?")) {
            select.setString(1, author);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getLong(1));
                }
            }
        }
        return numbers;
    }

    /** In one line, to be kept beside the tables; empty when something is missing and must be looked for each time. */
    String text() {
        return beyond.isEmpty()
                ? have.seqs().entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","))
                : "";
    }

    /** Reads what {@link #text} wrote. */
    static Optional<Known> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Long> seqs = new TreeMap<>();
        for (String each : text.split(",", -1)) {
            ChangeId last = ChangeId.parse(each);
            seqs.put(last.device(), last.seq());
        }
        return Optional.of(new Known(new Have(seqs), Map.of()));
    }
}
