package app.wheelhouse.document.ui;

import app.wheelhouse.output.Edition;
import app.wheelhouse.ui.list.Segments;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The true pages beside the words, as the room or the host will have them. */
final class PreviewPane extends BorderPane {
    private static final double EDGE = 48;
    private static final double WIDEST = 820;
    private final VBox sheets = new VBox();
    private final ScrollPane scroll = new ScrollPane(sheets);
    private final Label count = new Label("Setting the pages …");
    private final Segments editions = new Segments("document-edition", "Edition");
    private final List<ImageView> views = new ArrayList<>();

    PreviewPane(Consumer<Edition> chosen) {
        editions.add("document-edition-room", "Room", new SimpleIntegerProperty())
                .add("document-edition-host", "Host", new SimpleIntegerProperty());
        editions.chosenProperty().addListener((_, _, index) -> chosen.accept(index.intValue() == 1
                ? Edition.HOST
                : Edition.ROOM));
        count.setId("document-page-count");
        count.getStyleClass().addAll("caption", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(count, space, editions);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("document-preview-head", "gap-8");
        sheets.getStyleClass().add("page-sheets");
        sheets.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("document-preview-scroll");
        scroll.setId("document-preview");
        scroll.setAccessibleText("Pages as they will be printed");
        setTop(head);
        setCenter(scroll);
        setMinWidth(260);
        getStyleClass().add("rule-left");
        widthProperty().addListener((_, _, _) -> fit());
    }

    /** Shows pages where they were; the scroll position stays. */
    void show(List<BufferedImage> pictures, int pages, @Nullable Integer budget) {
        double at = scroll.getVvalue();
        views.clear();
        List<StackPane> papers = new ArrayList<>();
        int number = 0;
        for (BufferedImage picture : pictures) {
            ImageView view = new ImageView(SwingFXUtils.toFXImage(picture, null));
            view.setPreserveRatio(true);
            view.setSmooth(true);
            view.setAccessibleText("Page " + ++number);
            views.add(view);
            StackPane paper = new StackPane(view);
            paper.getStyleClass().add("page-sheet");
            if (budget != null && number > budget) {
                paper.getStyleClass().add("document-over");
            }
            paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            papers.add(paper);
        }
        sheets.getChildren().setAll(papers);
        fit();
        count.setText(
                said(pages, budget) + (pictures.size() < pages ? ", the first " + pictures.size() + " shown" : ""));
        layout();
        scroll.setVvalue(at);
    }

    private static String said(int pages, @Nullable Integer budget) {
        String words = pages == 1 ? "1 page" : pages + " pages";
        return budget == null ? words : pages > budget ? words + ", " + budget + " allowed" : words + " of " + budget;
    }

    private void fit() {
        double width = Math.clamp(getWidth() - EDGE, 120, WIDEST);
        views.forEach(view -> view.setFitWidth(width));
    }
}
