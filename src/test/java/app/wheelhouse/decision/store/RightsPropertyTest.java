package app.wheelhouse.decision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.Lint;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Starter;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No sequence of edits, on one laptop or two, yields a matrix of which the linter and the rules say different things. */
class RightsPropertyTest {
    private static final int SCHEDULES = Integer.getInteger("wheelhouse.rights.schedules", 4);
    private static final int EXCHANGES = 3;
    private static final int EDITS = 40;
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theLinterSaysWhatTheRulesSayWhateverIsEditedOnTwoLaptops() throws Exception {
        long seed = Long.getLong("wheelhouse.seed", System.nanoTime());
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            Random random = new Random(seed + schedule);
            run(random, "seed " + seed + ", schedule " + schedule, folder.resolve("s" + schedule));
        }
    }

    private void run(Random random, String where, Path at) throws Exception {
        // The second laptop's clock is an hour behind: what shows must not depend on whose clock is right.
        List<Clock> clocks = List.of(Clock.fixed(START, ZoneOffset.UTC),
                Clock.fixed(START.minus(Duration.ofHours(1)), ZoneOffset.UTC));
        List<Path> laptops = List.of(at.resolve("one"), at.resolve("two"));
        UUID matrix;
        try (Store one = create(laptops.getFirst(), clocks.getFirst())) {
            matrix = new RightsStore(one).create(beginning(random)).join();
        }
        create(laptops.get(1), clocks.get(1)).close();
        exchange(laptops);
        for (int round = 0; round < EXCHANGES; round++) {
            for (int i = 0; i < 2; i++) {
                try (Store store = Store.open(Workspace.open(laptops.get(i)), clocks.get(i))) {
                    for (int n = 0; n < EDITS; n++) {
                        edit(random, store, matrix);
                    }
                    check(store, matrix, where);
                }
            }
            exchange(laptops);
        }
        List<Matrix> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Store store = Store.open(Workspace.open(laptops.get(i)), clocks.get(i))) {
                check(store, matrix, where);
                both.add(new RightsStore(store).matrix(matrix).orElseThrow());
            }
        }
        assertEquals(both.getFirst(), both.getLast(), where);
    }

    private static Draft beginning(Random random) {
        List<Starter> starters = Starter.all();
        return starters.get(random.nextInt(starters.size())).draft();
    }

    private static Store create(Path at, Clock clock) throws StoreException, IOException {
        Files.createDirectories(at.getParent());
        return Store.open(Workspace.create(at, "Rights", "laptop", clock), clock);
    }

    /** Each laptop gets the other's log, as a bundle would bring it. */
    private static void exchange(List<Path> laptops) throws IOException {
        for (int i = 0; i < 2; i++) {
            Path to = laptops.get(1 - i).resolve("log");
            try (Stream<Path> files = Files.list(laptops.get(i).resolve("log"))) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(file.getFileName());
                    if (!Files.exists(target) || Files.size(target) < Files.size(file)) {
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void edit(Random random, Store store, UUID id) {
        RightsStore rights = new RightsStore(store);
        Matrix matrix = rights.matrix(id).orElseThrow();
        UUID row = matrix.rows().isEmpty() ? null : matrix.rows().get(random.nextInt(matrix.rows().size())).id();
        UUID column = matrix.columns().isEmpty()
                ? null
                : matrix.columns().get(random.nextInt(matrix.columns().size())).id();
        String[] people = {"President", "Head of Product", "Chief Architect", "Support Lead", "Release Manager"};
        switch (random.nextInt(24)) {
            case 0 -> rights.addRow(id, rights.newId(), "Row " + random.nextInt(9), row).join();
            case 1 -> rights.addColumn(id, rights.newId(), people[random.nextInt(people.length)], column).join();
            case 2 -> {
                Framework framework = Framework.values()[random.nextInt(3)];
                if (random.nextBoolean()) {
                    rights.changeFramework(id, framework).join();
                } else {
                    // as the command line does it: the letters stay as they stand
                    store.apply(new Edit("Set matrix").put("matrix", id, "framework", framework.word())).join();
                }
            }
            case 3 -> rights.setKind(id, Matrix.Kind.values()[random.nextInt(2)]).join();
            case 4 -> rights.setLimit(id, 1 + random.nextInt(4)).join();
            case 5 -> {
                store.undo().join();
                if (rights.matrix(id).isEmpty()) {
                    // far enough back there was no matrix yet
                    store.redo().join();
                }
            }
            case 6 -> store.redo().join();
            case 7 -> {
                if (row != null && matrix.rows().size() > 3) {
                    rights.deleteRows(List.of(row)).join();
                }
            }
            case 8 -> {
                if (column != null && matrix.columns().size() > 3) {
                    rights.deleteColumns(List.of(column)).join();
                }
            }
            case 9 -> {
                if (column != null) {
                    rights.renameColumn(column, people[random.nextInt(people.length)]).join();
                }
            }
            default -> {
                if (row != null && column != null) {
                    rights.setCells("Set", id, typed(random, matrix, new At(row, column))).join();
                }
            }
        }
    }

    /** What a person types: now and then a row is made to keep every rule, so that valid matrices come up at all. */
    private static Map<At, Cell> typed(Random random, Matrix matrix, At at) {
        Framework framework = matrix.framework();
        Map<At, Cell> cells = new HashMap<>();
        if (random.nextInt(3) == 0) {
            String[] parts = switch (framework) {
                case RAPID -> new String[]{"D", "RP", "I"};
                case RACI -> new String[]{"A", "R", "C"};
                case DACI -> new String[]{"A", "D", "I"};
            };
            for (int i = 0; i < matrix.columns().size(); i++) {
                cells.put(new At(at.row(), matrix.columns().get(i).id()),
                        Cell.of(framework, i < parts.length ? parts[i] : "", "", i == 1 ? 1 : 0));
            }
            return cells;
        }
        Cell now = matrix.cell(at.row(), at.column());
        char sign = framework.letters().get(random.nextInt(framework.letters().size())).sign();
        cells.put(at, switch (random.nextInt(6)) {
            case 0 -> Cell.EMPTY;
            case 1 -> now.scoped(framework, random.nextBoolean() ? "" : "price");
            case 2 -> now.paged(framework, random.nextInt(4));
            case 3 -> new Cell(now.letters().contains("X") ? "" : now.letters() + "X", now.scope(), 0);
            default -> now.toggled(framework, sign);
        });
        return cells;
    }

    private static void check(Store store, UUID id, String where) {
        Matrix matrix = new RightsStore(store).matrix(id).orElseThrow();
        TreeSet<String> found = new TreeSet<>();
        Lint.of(matrix).forEach(
                finding -> found.add(finding.rule() + " " + finding.row() + " " + finding.column()));
        Set<String> broken = NaiveRules.broken(store, id);
        assertEquals(broken, found, where);
        assertEquals(NaiveRules.isValid(broken), Lint.isValid(Lint.of(matrix)), where);
    }
}
