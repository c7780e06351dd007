package app.wheelhouse.document.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Turns the words of a Markdown block into flowing text. */
final class Inlines {
    private final Consumer<String> openLink;

    Inlines(Consumer<String> openLink) {
        this.openLink = openLink;
    }

    /** The words below a block, in one flow. */
    TextFlow flow(Node block, String... styleClasses) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styleClasses);
        append(flow, block, new Style(false, false, null));
        return flow;
    }

    /** The words below a node without any look. */
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    private static void collect(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case org.commonmark.node.Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak _ -> text.append(' ');
                case HardLineBreak _ -> text.append('\n');
                default -> collect(child, text);
            }
        }
    }

    /** How words look that stand inside emphasis, strong emphasis or a link. */
    private record Style(boolean strong, boolean italic,
            org.commonmark.node.@org.jspecify.annotations.Nullable Link link) {
    }

    private void append(TextFlow flow, Node parent, Style style) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case org.commonmark.node.Text words -> flow.getChildren().add(text(words.getLiteral(), style));
                case Code code -> {
                    Text text = text(code.getLiteral(), style);
                    text.getStyleClass().add("reading-code");
                    flow.getChildren().add(text);
                }
                case SoftLineBreak _ -> flow.getChildren().add(text(" ", style));
                case HardLineBreak _ -> flow.getChildren().add(text("\n", style));
                case HtmlInline html -> flow.getChildren().add(text(html.getLiteral(), style));
                case Emphasis _ -> append(flow, child, new Style(style.strong, true, style.link));
                case StrongEmphasis _ -> append(flow, child, new Style(true, style.italic, style.link));
                case Link link -> append(flow, child, new Style(style.strong, style.italic, link));
                case Image image -> flow.getChildren().add(text("[picture: " + plain(image) + "]", style));
                default -> append(flow, child, style);
            }
        }
    }

    private Text text(String words, Style style) {
        Text text = new Text(words);
        List<String> classes = new ArrayList<>(List.of("reading-text"));
        if (style.strong) {
            classes.add("strong");
        }
        if (style.italic) {
            classes.add("italic");
        }
        Link link = style.link;
        if (link != null) {
            classes.add("reading-link");
            follow(text, link.getDestination());
        }
        text.getStyleClass().addAll(classes);
        return text;
    }

    private void follow(Text text, String address) {
        text.setCursor(Cursor.HAND);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText() + ", " + address);
        text.setOnMouseClicked(_ -> openLink.accept(address));
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openLink.accept(address);
                event.consume();
            }
        });
    }
}
