package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.rights.CellText;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Programme;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.spreadsheet.GridBase;
import org.controlsfx.control.spreadsheet.SpreadsheetCell;
import org.controlsfx.control.spreadsheet.SpreadsheetCellType;
import org.controlsfx.control.spreadsheet.SpreadsheetView;

/**
 * A matrix of 200 rows and 60 columns: opening, typing a letter, moving and filtering, each from the key to the painted
 * picture, and beside it the same in ControlsFX's SpreadsheetView, where the JVM was started with the access to JavaFX's
 * private parts that it needs.
 */
public final class MatrixBench {
    private static final int ROWS = 200;
    private static final int COLUMNS = 60;
    private static final int WARM_UP = 30;
    private static final int KEYS = 120;
    private static final int OPENINGS = 40;
    private static final int COLD = 5;

    private static final double NANOS = 1e6;
    private final List<Double> work = new ArrayList<>();

    /**
     * Milliseconds, one value a key or an opening.
     *
     * @param opening    processor time of the FX thread from the key until all of it is laid out, as for the other screens
     * @param painting   from the key until it is read and painted into a picture
     * @param letterWork processor time of the FX thread for a letter, which other programs do not lengthen
     */
    public record Times(double[] opening, double[] painting, double[] letter, double[] letterWork, double[] arrow,
            double[] filter,
            double peerOpening, double[] peerLetter) {
    }

    /** Measures on a workspace made in the folder. */
    public Times measure(Path folder) {
        try (Programme programme = Programme.empty(folder);
                Background background = Background.threads(new Failures())) {
            RightsStore rights = new RightsStore(programme.store());
            UUID id = rights.create(RightsScreensTest.large(ROWS, COLUMNS)).join();
            RightsTools tools = new RightsTools(programme.store(), rights, background, new NoDesk(), new RoomDirector(),
                    () -> {
                    }, _ -> {
                    });
            double[] opening = new double[OPENINGS];
            double[] painting = new double[OPENINGS];
            MatrixView view = open(tools, id);
            for (int i = -COLD; i < OPENINGS; i++) {
                OnFx.run(view::closed);
                long start = System.nanoTime();
                long begun = OnFx.call(MatrixBench::cpu);
                view = open(tools, id);
                double time = (OnFx.call(MatrixBench::cpu) - begun) / NANOS;
                Parent made = view.node().getScene().getRoot();
                OnFx.run(() -> paint(made));
                if (i >= 0) {
                    opening[i] = time;
                    painting[i] = millis(start);
                }
            }
            MatrixView shown = view;
            MatrixGrid grid = (MatrixGrid) shown.node().lookup("#matrix-grid");
            TextField filter = (TextField) shown.node().lookup("#matrix-filter-field");
            Parent root = OnFx.call(() -> shown.node().getScene().getRoot());
            String letters = "RAPID";
            double[] letter = each(i -> {
                shown.model().moveTo(i % 20, i % 9, false);
                type(grid, String.valueOf(letters.charAt(i % letters.length())));
            }, root);
            double[] letterWork = work.subList(WARM_UP, work.size()).stream().mapToDouble(Double::doubleValue)
                    .toArray();
            double[] arrow = each(i -> press(grid, i % 3 == 0 ? KeyCode.RIGHT : KeyCode.DOWN), root);
            String typed = "decision number 12";
            double[] filtering = each(i -> filter.setText(typed.substring(0, i % typed.length() + 1)), root);
            OnFx.run(shown::closed);
            if (!Control.class.getModule().isExported("com.sun.javafx.scene.control.behavior",
                    SpreadsheetView.class.getModule())) {
                return new Times(opening, painting, letter, letterWork, arrow, filtering, Double.NaN,
                        new double[]{Double.NaN});
            }
            Matrix matrix = rights.matrix(id).orElseThrow();
            long start = System.nanoTime();
            SpreadsheetView peer = OnFx.call(() -> spreadsheet(matrix));
            Parent around = OnFx.call(() -> dressed(peer));
            OnFx.run(() -> paint(around));
            double peerOpening = millis(start);
            double[] peerLetter = each(i -> {
                peer.getGrid().setCellValue(i % 20, i % 9, String.valueOf(letters.charAt(i % letters.length())));
            }, around);
            return new Times(opening, painting, letter, letterWork, arrow, filtering, peerOpening, peerLetter);
        }
    }

    /** Opens it, reads it, and lays it out. */
    private static MatrixView open(RightsTools tools, UUID id) {
        CompletableFuture<Void> read = new CompletableFuture<>();
        MatrixView view = OnFx.call(() -> {
            MatrixView made = new MatrixView(tools, id);
            dressed((Region) made.node());
            made.model().versionProperty().addListener((_, _, _) -> read.complete(null));
            made.opened();
            return made;
        });
        OnFx.await(read);
        OnFx.run(() -> {
            Parent root = view.node().getScene().getRoot();
            root.applyCss();
            root.layout();
        });
        return view;
    }

    private static Parent dressed(Region node) {
        StackPane root = new StackPane(node);
        Scene scene = new Scene(root, 1366, 768);
        Theme.LIGHT.dress(scene);
        return root;
    }

    private interface Step {
        void key(int number);
    }

    private double[] each(Step step, Parent root) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + KEYS; i++) {
            int number = i;
            times.add(OnFx.call(() -> {
                long start = System.nanoTime();
                long begun = cpu();
                step.key(number);
                paint(root);
                work.add((cpu() - begun) / NANOS);
                return millis(start);
            }));
        }
        return times.subList(WARM_UP, times.size()).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Styles and lays out what changed, as a pulse does, paints everything, and returns when it is painted. */
    private static void paint(Parent root) {
        root.snapshot(null, null);
    }

    private static void type(MatrixGrid grid, String letter) {
        Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false,
                false));
    }

    private static void press(MatrixGrid grid, KeyCode code) {
        Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static SpreadsheetView spreadsheet(Matrix matrix) {
        GridBase grid = new GridBase(ROWS, COLUMNS);
        javafx.collections.ObservableList<javafx.collections.ObservableList<SpreadsheetCell>> rows = javafx.collections.FXCollections
                .observableArrayList();
        for (int i = 0; i < ROWS; i++) {
            javafx.collections.ObservableList<SpreadsheetCell> row = javafx.collections.FXCollections
                    .observableArrayList();
            for (int j = 0; j < COLUMNS; j++) {
                row.add(SpreadsheetCellType.STRING.createCell(i, j, 1, 1, CellText.write(matrix.framework(),
                        matrix.cell(matrix.rows().get(i).id(), matrix.columns().get(j).id()))));
            }
            rows.add(row);
        }
        grid.setRows(rows);
        return new SpreadsheetView(grid);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    /** A desk on which nothing lies. */
    private static final class NoDesk implements Desk {
        @Override
        public void go(Place place) {
        }

        @Override
        public void say(Toast toast) {
        }

        @Override
        public void show(Sheet sheet) {
        }

        @Override
        public void dismiss() {
        }
    }
}
