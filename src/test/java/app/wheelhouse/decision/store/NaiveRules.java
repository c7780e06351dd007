package app.wheelhouse.decision.store;

import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of the frameworks once more, written straight from the issue over the bare tables, to hold the linter against. */
final class NaiveRules {
    private final TreeSet<String> broken = new TreeSet<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> scopes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<UUID> rows = new ArrayList<>();
    private final List<UUID> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final String framework;

    private NaiveRules(Store store, UUID matrix) {
        Records records = new Records(store);
        Map<String, @Nullable Object> head = records.find("matrix", matrix).orElseThrow();
        framework = String.valueOf(head.get("framework"));
        for (Map<String, @Nullable Object> row : records.list("matrix_row")) {
            if (matrix.equals(row.get("matrix"))) {
                rows.add((UUID) row.get("id"));
            }
        }
        for (Map<String, @Nullable Object> column : records.list("matrix_column")) {
            if (matrix.equals(column.get("matrix"))) {
                columns.add((UUID) column.get("id"));
                names.add(String.valueOf(column.get("title")).strip().toLowerCase(java.util.Locale.ROOT));
            }
        }
        for (Map<String, @Nullable Object> cell : records.list("matrix_cell")) {
            String at = cell.get("matrix_row") + "/" + cell.get("matrix_column");
            letters.put(at, Objects.requireNonNullElse((String) cell.get("letters"), ""));
            scopes.put(at, Objects.requireNonNullElse((String) cell.get("scope"), ""));
            places.put(at, Objects.requireNonNullElse((Integer) cell.get("paging"), 0));
        }
        rows.forEach(row -> check(row, "on-call".equals(head.get("kind"))));
        int limit = Objects.requireNonNullElse((Integer) head.get("decides_at_most"), 6);
        for (int i = 0; i < columns.size(); i++) {
            people(i, limit);
        }
    }

    /** What is broken: the rule, the row and the column. */
    static TreeSet<String> broken(Store store, UUID matrix) {
        return new NaiveRules(store, matrix).broken;
    }

    /** Whether a rule of the framework itself is broken, rather than advice not taken. */
    static boolean isValid(TreeSet<String> broken) {
        return broken.stream().noneMatch(one -> !one.startsWith("PERSON") && !one.startsWith("RAPID_FEW_AGREE"));
    }

    private String at(UUID row, UUID column) {
        return letters.getOrDefault(row + "/" + column, "");
    }

    private List<UUID> with(UUID row, String letter) {
        return columns.stream().filter(column -> at(row, column).contains(letter)).toList();
    }

    private void check(UUID row, boolean onCall) {
        if (columns.stream().allMatch(column -> at(row, column).isEmpty())) {
            broken.add("ROW_EMPTY " + row + " null");
            return;
        }
        String known = Map.of("rapid", "RAPID", "raci", "RACI", "daci", "DACI").getOrDefault(framework, "");
        for (UUID column : columns) {
            String here = at(row, column);
            if (!here.replaceAll("[" + known + "]", "").isEmpty()) {
                broken.add("LETTER_UNKNOWN " + row + " " + column);
            }
            String kept = here.replaceAll("[^" + known + "]", "");
            String pair = framework.equals("raci") ? "RA" : "DA";
            boolean alone = kept.chars().distinct().count() < 2 || framework.equals("rapid")
                    || kept.replaceAll("[" + pair + "]", "").isEmpty();
            if (!alone) {
                broken.add("LETTERS_TOGETHER " + row + " " + column);
            }
        }
        switch (framework) {
            case "rapid" -> {
                need(with(row, "D").size() == 1, "RAPID_ONE_DECIDER", row);
                need(!with(row, "R").isEmpty(), "RAPID_RECOMMENDER", row);
                need(!with(row, "P").isEmpty(), "RAPID_PERFORMER", row);
                need(with(row, "A").size() <= 2, "RAPID_FEW_AGREE", row);
                for (UUID column : with(row, "A")) {
                    if (scopes.getOrDefault(row + "/" + column, "").isBlank()) {
                        broken.add("RAPID_AGREE_SCOPE " + row + " " + column);
                    }
                    boolean other = with(row, "D").stream().anyMatch(decider -> !names
                            .get(columns.indexOf(decider)).equals(names.get(columns.indexOf(column))));
                    if (!other) {
                        broken.add("RAPID_AGREE_ESCALATES " + row + " " + column);
                    }
                }
            }
            case "raci" -> {
                need(with(row, "A").size() == 1, "RACI_ONE_ACCOUNTABLE", row);
                need(!with(row, "R").isEmpty(), "RACI_RESPONSIBLE", row);
                if (onCall) {
                    List<Integer> called = new ArrayList<>(with(row, "R").stream()
                            .map(column -> places.getOrDefault(row + "/" + column, 0)).sorted().toList());
                    for (int i = 0; i < called.size(); i++) {
                        need(called.get(i) == i + 1, "PAGING_ORDER", row);
                    }
                }
            }
            default -> {
                need(with(row, "D").size() == 1, "DACI_ONE_DRIVER", row);
                need(with(row, "A").size() == 1, "DACI_ONE_APPROVER", row);
            }
        }
    }

    private void people(int i, int limit) {
        UUID column = columns.get(i);
        if (!rows.isEmpty() && rows.stream().allMatch(row -> at(row, column).isEmpty())) {
            broken.add("PERSON_EMPTY null " + column);
        }
        if (names.subList(0, i).contains(names.get(i))) {
            broken.add("PERSON_TWICE null " + column);
        }
        String decider = framework.equals("rapid") ? "D" : "A";
        if (rows.stream().filter(row -> at(row, column).contains(decider)).count() > limit) {
            broken.add("PERSON_DECIDES_MUCH null " + column);
        }
    }

    private void need(boolean kept, String rule, UUID row) {
        if (!kept) {
            broken.add(rule + " " + row + " null");
        }
    }
}
