package app.wheelhouse.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds what would keep somebody from reading or using a laid out screen: faint text (WCAG 2.2, 1.4.3), text cut off
 * without a way to read it, and controls that have neither a name nor a role (4.1.2).
 */
public final class ScreenAudit {
    private static final double LARGE = 24;
    private static final Set<String> SAID = said();
    private final WritableImage picture;
    private final double least;
    private final Bounds edge;
    private final Set<Node> labelled = new LinkedHashSet<>();
    private final List<String> findings = new ArrayList<>();

    private ScreenAudit(Parent root, WritableImage picture, double least) {
        this.picture = picture;
        this.least = least;
        edge = root.getLayoutBounds();
    }

    /**
     * What is wrong with a screen, one sentence each.
     *
     * @param picture of the whole root, one pixel a unit
     * @param least contrast of running text, 1–21: 4.5 on a laptop, 7 in the room
     */
    public static List<String> of(Parent root, WritableImage picture, double least) {
        ScreenAudit audit = new ScreenAudit(root, picture, least);
        all(root).filter(Label.class::isInstance).map(label -> ((Label) label).getLabelFor())
                .filter(node -> node != null).forEach(audit.labelled::add);
        audit.visit(root, 1, false);
        return audit.findings.stream().distinct().toList();
    }

    /** Contrast of two opaque colours, 1–21, by the formula of WCAG 2.2. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(ScreenAudit::all))
                : Stream.of(node);
    }

    private void visit(Node node, double opacity, boolean off) {
        boolean gone = off || node.isDisabled();
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen < 0.02) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            checkName(node);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            checkCut(text);
            if (!gone) {
                checkContrast(text, seen);
            }
        }
        if (node instanceof Parent parent) {
            List<Node> within = parent.getChildrenUnmodifiable();
            // behind a sheet, everything is dimmed and out of reach
            Optional<Node> sheet = within.stream()
                    .filter(child -> child instanceof Overlay overlay && overlay.openProperty().get()).findFirst();
            sheet.map(List::of).orElse(within).forEach(child -> visit(child, seen, gone));
        }
    }

    private void checkName(Node node) {
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
            findings.add("no role: " + path(node));
        }
        if (!named(node)) {
            findings.add("no name: " + path(node));
        }
    }

    private boolean named(Node node) {
        if (said(node.getAccessibleText()) || labelled.contains(node)) {
            return true;
        }
        return switch (node) {
            case IndexedCell<?> _ -> true;
            case Labeled labeled -> said(labeled.getText());
            case TextInputControl input -> said(input.getPromptText()) || inside(node, Spinner.class)
                    || inside(node, ComboBoxBase.class);
            case ComboBoxBase<?> box -> said(box.getPromptText());
            case Spinner<?> _,ChoiceBox<?> _,Slider _ -> false;
            default -> node.getAccessibleRole() == AccessibleRole.SCROLL_PANE || node instanceof ScrollBar;
        };
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean inside(Node node, Class<?> type) {
        return above(node, type).isPresent();
    }

    private static <T> Optional<T> above(Node node, Class<T> type) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    /** A line that ends in dots where the words would be needed to act, or that leaves the picture. */
    private void checkCut(Text text) {
        Bounds place = text.localToScene(text.getLayoutBounds());
        if (!(text instanceof FontIcon) && text.getParent() instanceof Labeled labeled && CutText.isCut(labeled)
                && !mayEnd(labeled)) {
            findings.add("cut short: “" + labeled.getText().strip() + "” as “" + text.getText().strip() + "”: "
                    + path(labeled));
        }
        boolean scrolls = inside(text, javafx.scene.control.ScrollPane.class);
        if (!scrolls && place.getMinX() < edge.getMaxX() && place.getMaxX() > edge.getMaxX() + 1
                && place.getMinY() < edge.getMaxY() && !inside(text, IndexedCell.class)) {
            findings.add("over the edge by %d: “%s”: %s".formatted(Math.round(place.getMaxX() - edge.getMaxX()),
                    text.getText().strip(), path(text)));
        }
    }

    /** What users wrote may end in dots, as the whole is shown under the pointer; what the program says may not. */
    private static boolean mayEnd(Labeled labeled) {
        return inside(labeled, IndexedCell.class) || labeled instanceof IndexedCell
                || labeled.getStyleClass().contains("meeting-name") || labeled.getStyleClass().contains("day-span")
                || !SAID.contains(labeled.getText());
    }

    /** Every text in quotes of the program. */
    private static Set<String> said() {
        Pattern quoted = Pattern.compile("\"([^\"\\\\\n]{2,})\"");
        try (Stream<Path> files = Files
                .walk(Path.of(System.getProperty("wheelhouse.basedir", "."), "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(ScreenAudit::lines)
                    .flatMap(line -> quoted.matcher(line).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkContrast(Text text, double opacity) {
        if (!(text.getFill() instanceof Color ink) || ink.getOpacity() < 0.02) {
            return;
        }
        Bounds place = text.localToScene(text.getLayoutBounds());
        Color ground = ground(place, ink);
        if (ground == null) {
            return;
        }
        Color shown = ground.interpolate(Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()),
                ink.getOpacity() * opacity);
        Font font = text.getFont();
        boolean large = font.getSize() >= LARGE || font.getSize() >= 18.5 && font.getStyle().contains("Bold");
        double wanted = text instanceof FontIcon ? 3 : large ? least == 7 ? 4.5 : 3 : least;
        double found = contrast(shown, ground);
        if (found < wanted - 0.05) {
            findings.add("faint %.1f: “%s”: %s".formatted(found, text.getText().strip(), path(text)));
        }
    }

    /** The colour most pixels behind a text have; null when the text is not in the picture or covered by something. */
    private @Nullable Color ground(Bounds place, Color ink) {
        int left = (int) Math.max(0, Math.floor(place.getMinX()) - 1);
        int top = (int) Math.max(0, Math.floor(place.getMinY()) - 1);
        int right = (int) Math.min(picture.getWidth(), Math.ceil(place.getMaxX()) + 1);
        int bottom = (int) Math.min(picture.getHeight(), Math.ceil(place.getMaxY()) + 1);
        if (right - left < 4 || bottom - top < 6) {
            return null;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        PixelReader pixels = picture.getPixelReader();
        boolean drawn = false;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int argb = pixels.getArgb(x, y);
                counts.merge(argb, 1, Integer::sum);
                drawn |= near(argb, ink);
            }
        }
        int all = (right - left) * (bottom - top);
        // letters of a heavy face may cover more than what is behind them
        int most = counts.entrySet().stream().filter(each -> !near(each.getKey(), ink) && each.getValue() > all / 8)
                .max(Map.Entry.comparingByValue())
                .or(() -> counts.entrySet().stream().max(Map.Entry.comparingByValue())).orElseThrow().getKey();
        // no pixel near the ink: it is scrolled away, behind a sheet, or faded, and not this text is what is seen there
        if (!drawn && ink.getOpacity() == 1) {
            return null;
        }
        return Color.rgb(most >> 16 & 255, most >> 8 & 255, most & 255);
    }

    private static boolean near(int argb, Color ink) {
        return Math.abs((argb >> 16 & 255) - ink.getRed() * 255) < 40
                && Math.abs((argb >> 8 & 255) - ink.getGreen() * 255) < 40
                && Math.abs((argb & 255) - ink.getBlue() * 255) < 40;
    }

    /** Where a node stands: the nearest names, from the outside in. */
    private static String path(Node node) {
        List<String> steps = new ArrayList<>();
        for (Node at = node; at != null && steps.size() < 6; at = at.getParent()) {
            String kind = at.getClass().getSimpleName();
            String classes = String.join(".", at.getStyleClass());
            steps.addFirst((kind.isEmpty() ? at.getClass().getSuperclass().getSimpleName() : kind)
                    + (at.getId() == null ? "" : "#" + at.getId()) + (classes.isEmpty() ? "" : "." + classes));
        }
        return String.join(" > ", steps).toLowerCase(Locale.ROOT);
    }
}
