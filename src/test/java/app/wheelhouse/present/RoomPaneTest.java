package app.wheelhouse.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.wheelhouse.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomPaneTest {

    @ParameterizedTest
    @EnumSource(RoomTheme.class)
    void everythingDrawnHasAContrastOfSevenToOneByTheColoursOfTheStyleSheet(RoomTheme theme) {
        OnFx.run(() -> all().forEach((name, card) -> {
            RoomPane pane = drawn(card, theme, 1280, 720);
            Color ground = ground(pane);
            for (Node node : nodes(pane)) {
                if (node instanceof Shape shape && !shape.getStyleClass().contains(Tone.TRACK)
                        && !shape.getStyleClass().contains(Tone.SOFT)) {
                    double contrast = contrast((Color) shape.getFill(), ground);
                    assertTrue(contrast >= 7, () -> "%s, %s: %.2f %s".formatted(name, theme, contrast, shape));
                }
            }
        }));
    }

    @ParameterizedTest
    @EnumSource(RoomTheme.class)
    void noPixelIsDrawnInTheOuterHalfOfTheMargins(RoomTheme theme) {
        OnFx.run(() -> all().forEach((name, card) -> {
            RoomPane pane = drawn(card, theme, 960, 540);
            WritableImage image = pane.getScene().snapshot(null);
            Color ground = ground(pane);
            for (int x = 0; x < 960; x++) {
                for (int y = 0; y < 540; y++) {
                    boolean margin = x < 28 || x >= 932 || y < 16 || y >= 524;
                    if (margin && !image.getPixelReader().getColor(x, y).equals(ground)) {
                        fail(name + " at " + x + "," + y);
                    }
                }
            }
        }));
    }

    @Test
    void theNodesAreAsWideAsTheSheetsSay() {
        OnFx.run(() -> all().forEach((name, card) -> {
            for (Node node : nodes(drawn(card, RoomTheme.LIGHT, 1024, 768))) {
                if (node instanceof Text text) {
                    Bounds bounds = text.getBoundsInParent();
                    assertTrue(bounds.getMinX() >= 1024 * 0.06 - 4 && bounds.getMaxX() <= 1024 * 0.94 + 4, name + ": "
                            + text);
                }
            }
        }));
    }

    @Test
    void theStyleSheetOfAWindowAroundItChangesNothing() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.everyday().get("topic"), RoomTheme.LIGHT, 960, 540);
            WritableImage plain = pane.getScene().snapshot(null);
            pane.getScene().getStylesheets().add("data:text/css,.root{-fx-font-family:Serif;-fx-font-size:9px}"
                    + ".text{-fx-fill:red;-fx-font-size:9px}");

            pane.getScene().getRoot().applyCss();

            WritableImage styled = pane.getScene().snapshot(null);
            for (int x = 0; x < 960; x++) {
                for (int y = 0; y < 540; y++) {
                    assertEquals(plain.getPixelReader().getArgb(x, y), styled.getPixelReader().getArgb(x, y));
                }
            }
        });
    }

    @Test
    void nothingButTextShapesAndBarsIsEverInTheScene() {
        OnFx.run(() -> all().forEach((name, card) -> {
            for (Node node : nodes(drawn(card, RoomTheme.DARK, 1280, 800))) {
                assertTrue(node instanceof Shape || node instanceof RoomPane, name + ": " + node);
                assertTrue(!node.isFocusTraversable(), name + ": " + node);
            }
        }));
    }

    @Test
    void aLongAgendaShowsThePageOfTheCurrentEntryUntilAnotherIsWanted() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.excessive().get("long-agenda"), RoomTheme.LIGHT, 1280, 720);
            int natural = pane.pagingProperty().get().page();
            assertTrue(pane.getAccessibleText().contains("Agenda entry number 17"));

            pane.frameProperty().set(pane.frameProperty().get().withPage(0));

            assertTrue(natural > 0);
            assertTrue(pane.getAccessibleText().contains("Agenda entry number 1\n"));
        });
    }

    @Test
    void aPageBeyondTheLastShowsTheLast() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.excessive().get("long-agenda"), RoomTheme.LIGHT, 1280, 720);

            pane.frameProperty().set(pane.frameProperty().get().withPage(99));

            assertEquals(pane.pagingProperty().get().pages() - 1, pane.pagingProperty().get().page());
        });
    }

    @Test
    void theProgressBarHasNoDigits() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.everyday().get("bullets"), RoomTheme.LIGHT, 1280, 720);
            pane.frameProperty().set(new RoomFrame(Cards.everyday().get("bullets"), 0.37, 0));

            assertTrue(nodes(pane).stream().anyMatch(node -> node.getStyleClass().contains(Tone.TRACK)));
            assertTrue(pane.getAccessibleText().chars().noneMatch(Character::isDigit));
        });
    }

    @Test
    void withoutMotionAChangeIsThereAtOnce() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.everyday().get("agenda"), RoomTheme.LIGHT, 1280, 720);

            pane.frameProperty().set(RoomFrame.of(Cards.everyday().get("topic")));

            assertTrue(nodes(pane).stream().allMatch(node -> node.getOpacity() == 1 && node.getTranslateY() == 0));
        });
    }

    @Test
    void withMotionANewLineComesFromBelowAndArrives() {
        RoomPane pane = OnFx.call(() -> {
            RoomPane moving = drawn(Cards.everyday().get("agenda"), RoomTheme.LIGHT, 1280, 720);
            moving.motionProperty().set(true);
            moving.frameProperty().set(RoomFrame.of(Cards.everyday().get("topic")));
            moving.frameProperty().set(new RoomFrame(Cards.everyday().get("topic"), 0.3, RoomFrame.NATURAL));
            assertTrue(nodes(moving).stream().anyMatch(node -> node.getTranslateY() > 0));
            return moving;
        });

        OnFx.await("everything in its place", () -> nodes(pane).stream().allMatch(node -> node.getOpacity() == 1
                && node.getTranslateX() == 0 && node.getTranslateY() == 0));
    }

    @Test
    void aBarThatMovesOnLeavesEverythingElseAlone() {
        OnFx.run(() -> {
            RoomPane pane = drawn(Cards.everyday().get("agenda"), RoomTheme.LIGHT, 1280, 720);
            List<Node> before = List.copyOf(pane.getChildrenUnmodifiable());

            pane.frameProperty().set(new RoomFrame(Cards.everyday().get("agenda"), 0.3, RoomFrame.NATURAL));

            assertEquals(before, pane.getChildrenUnmodifiable().subList(0, before.size()));
        });
    }

    private static Map<String, RoomView> all() {
        Map<String, RoomView> cards = new TreeMap<>(Cards.everyday());
        cards.putAll(Cards.excessive());
        return cards;
    }

    private static RoomPane drawn(RoomView view, RoomTheme theme, double width, double height) {
        RoomPane pane = new RoomPane();
        pane.themeProperty().set(theme);
        Scene scene = new Scene(pane, width, height);
        pane.resize(width, height);
        pane.frameProperty().set(RoomFrame.of(view));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane;
    }

    private static Color ground(RoomPane pane) {
        List<BackgroundFill> fills = pane.getBackground().getFills();
        return (Color) fills.getFirst().getFill();
    }

    private static List<Node> nodes(Parent root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        ObservableList<Node> children = root.getChildrenUnmodifiable();
        for (Node child : children) {
            if (child instanceof Parent parent) {
                nodes.addAll(nodes(parent));
            } else {
                nodes.add(child);
            }
        }
        return nodes;
    }

    /** Contrast ratio as WCAG 2.2 defines it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
