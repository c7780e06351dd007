package app.wheelhouse.document.ui;

import app.wheelhouse.bundle.WordDiff;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.ui.list.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The versions of a document, newest first, each with the words that changed. */
final class RevisionsPane extends ScrollPane {
    private static final int MOST = 60;
    private static final int AROUND = 40;
    private static final int LONGEST = 1_200;
    private final VBox lines = new VBox();
    private final Supplier<Days> days;

    RevisionsPane(Supplier<Days> days) {
        this.days = days;
        lines.getStyleClass().addAll("document-side-lines", "gap-16");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("document-revisions");
        setAccessibleText("Versions");
    }

    void show(List<HistoryEntry> newestFirst) {
        lines.getChildren().setAll(newestFirst.stream().filter(each -> each.field().equals("text") || each.field()
                .equals("state") || each.field().equals("title")).limit(MOST).map(this::line).toList());
        if (lines.getChildren().isEmpty()) {
            Label none = new Label("Nothing was changed yet.");
            none.getStyleClass().addAll("muted", "document-side-empty");
            lines.getChildren().add(none);
        }
    }

    private VBox line(HistoryEntry entry) {
        Label when = new Label(days.get().moment(entry.at()) + " · " + entry.device());
        when.getStyleClass().addAll("caption", "muted");
        if (!entry.field().equals("text")) {
            Label what = new Label(entry.edit());
            what.setWrapText(true);
            return new VBox(what, when);
        }
        TextFlow words = new TextFlow();
        words.getStyleClass().add("document-difference");
        words.getChildren().setAll(changed(entry));
        return new VBox(when, words);
    }

    /** The words that changed with a little of what stands around them. */
    private static List<Text> changed(HistoryEntry entry) {
        List<Text> out = new ArrayList<>();
        int length = 0;
        List<WordDiff.Part> parts = WordDiff.between(entry.before(), entry.after());
        for (int i = 0; i < parts.size() && length < LONGEST; i++) {
            WordDiff.Part part = parts.get(i);
            String words = part.kind() == WordDiff.Kind.SAME
                    ? around(part.text(), i == 0, i == parts.size() - 1)
                    : part.text();
            Text text = new Text(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
            text.getStyleClass().add("document-" + part.kind().name().toLowerCase(java.util.Locale.ROOT));
            length += text.getText().length();
            out.add(text);
        }
        return out;
    }

    private static String around(String words, boolean first, boolean last) {
        if (words.length() <= 2 * AROUND) {
            return words;
        }
        String end = words.substring(words.length() - AROUND);
        String beginning = words.substring(0, AROUND);
        return first ? "… " + end : last ? beginning + " …" : beginning + " … " + end;
    }
}
