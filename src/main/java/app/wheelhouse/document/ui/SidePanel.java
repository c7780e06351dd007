package app.wheelhouse.document.ui;

import app.wheelhouse.ui.list.Segments;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** What stands beside a document: outline, what to look at, comments, versions. */
final class SidePanel extends BorderPane {
    static final int OUTLINE = 0;
    static final int CHECK = 1;
    static final int COMMENTS = 2;
    static final int VERSIONS = 3;
    private final Segments tabs = new Segments("document-side", "Beside the document");
    private final IntegerProperty findings = new SimpleIntegerProperty();
    private final IntegerProperty comments = new SimpleIntegerProperty();

    SidePanel(Node outline, Node check, Node remarks, Node versions) {
        tabs.add("document-side-outline", "Outline", new SimpleIntegerProperty())
                .add("document-side-check", "Check", findings).add("document-side-remarks", "Comments", comments)
                .add("document-side-versions", "History", new SimpleIntegerProperty());
        Node[] panes = {outline, check, remarks, versions};
        tabs.chosenProperty().addListener((_, _, index) -> setCenter(panes[index.intValue()]));
        HBox head = new HBox(tabs);
        head.getStyleClass().add("document-side-tabs");
        setTop(head);
        setCenter(outline);
        getStyleClass().addAll("document-side", "rule-left");
    }

    IntegerProperty findingsProperty() {
        return findings;
    }

    IntegerProperty commentsProperty() {
        return comments;
    }

    Segments tabs() {
        return tabs;
    }
}
