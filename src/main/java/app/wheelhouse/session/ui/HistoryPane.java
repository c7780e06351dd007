package app.wheelhouse.session.ui;

import app.wheelhouse.session.ChangeWords;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What was changed in this session, newest first: what was done, to what, when and on which laptop. */
final class HistoryPane extends BorderPane {
    private static final int SHOWN = 400;
    private final SessionModel model;
    private final ListView<HistoryLine> list = new ListView<>();

    HistoryPane(SessionModel model) {
        this.model = model;
        list.setId("history");
        list.setAccessibleText("History");
        list.getStyleClass().add("history");
        Label none = new Label("No changes yet.");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new LineCell(model.tools()));
        setCenter(list);
    }

    /** Reads the history anew. */
    void read() {
        SessionPage page = model.page().get();
        if (page != null) {
            Days days = model.tools().days();
            model.tools().background().submit("Reading history", () -> lines(model.tools().store(), page, days),
                    lines -> list.getItems().setAll(lines));
        }
    }

    private static List<HistoryLine> lines(Store store, SessionPage page, Days days) {
        ChangeWords words = HistoryLine.words(page, days);
        List<HistoryLine> lines = new ArrayList<>();
        add(lines, store, words, "session", page.session().id(), "This session");
        for (Topic topic : page.topics()) {
            add(lines, store, words, "topic", topic.id(), topic.title());
        }
        page.notes().forEach(note -> add(lines, store, words, "note", note.id(), "The note"));
        page.decisions().forEach(decision -> add(lines, store, words, "decision", decision.id(), decision.title()));
        page.actions().forEach(action -> add(lines, store, words, "action", action.id(), action.title()));
        return lines.stream().sorted(Comparator.comparing(HistoryLine::at).reversed()).limit(SHOWN).toList();
    }

    private static void add(List<HistoryLine> lines, Store store, ChangeWords words, String type, UUID id,
            String subject) {
        lines.addAll(HistoryLine.of(type, subject, store.history(type, id), words));
    }

    /** One line: what was done, below it when, to what and where. */
    private static final class LineCell extends ListCell<HistoryLine> {
        private final SessionTools tools;
        private final Label what = new Label();
        private final Label when = new Label();
        private final VBox cell = new VBox(what, when);

        private String at(Instant moment) {
            Days days = tools.days();
            return days.text(LocalDate.ofInstant(moment, days.zone())) + ", " + days.time(moment);
        }

        LineCell(SessionTools tools) {
            this.tools = tools;
            when.getStyleClass().addAll("caption", "subtle");
            // As wide as the list, never wider.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HistoryLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            setText(null);
            setGraphic(isEmpty || line == null ? null : cell);
            setTooltip(null);
            if (!isEmpty && line != null) {
                what.setText(line.what());
                when.setText(at(line.at()) + " · " + line.subject() + " · " + line.device());
                setTooltip(new Tooltip(line.what() + "\n" + when.getText()));
            }
        }
    }
}
