package app.wheelhouse.session.ui;

import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What was changed in this session, newest first: by which edit, on which laptop, from what to what. */
final class HistoryPane extends BorderPane {
    private static final int SHOWN = 400;
    private static final int LONGEST = 160;
    private final SessionModel model;
    private final ListView<Line> list = new ListView<>();

    /** One change in words. */
    private record Line(Instant at, String edit, String what, String device) {
    }

    HistoryPane(SessionModel model) {
        this.model = model;
        list.setId("history");
        list.getStyleClass().add("history");
        Label none = new Label("No changes yet.");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
        ZoneId zone = model.tools().zone();
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Line line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(null);
                if (isEmpty || line == null) {
                    setGraphic(null);
                    return;
                }
                Label what = new Label(line.what());
                what.setWrapText(true);
                Label when = new Label(
                        time.format(line.at().atZone(zone)) + " · " + line.edit() + " · " + line.device());
                when.getStyleClass().addAll("caption", "subtle");
                VBox cell = new VBox(what, when);
                cell.prefWidthProperty().bind(list.widthProperty().subtract(48));
                cell.setMaxWidth(USE_PREF_SIZE);
                setGraphic(cell);
            }
        });
        setCenter(list);
    }

    /** Reads the history anew. */
    void read() {
        SessionPage page = model.page().get();
        if (page != null) {
            model.tools().background().submit("Reading history", () -> lines(model.tools().store(), page),
                    lines -> list.getItems().setAll(lines));
        }
    }

    private static List<Line> lines(Store store, SessionPage page) {
        List<Line> lines = new ArrayList<>();
        add(lines, store, "session", page.session().id(), "");
        for (Topic topic : page.topics()) {
            add(lines, store, "topic", topic.id(), topic.title());
        }
        page.notes().forEach(note -> add(lines, store, "note", note.id(), ""));
        page.decisions().forEach(decision -> add(lines, store, "decision", decision.id(), decision.title()));
        page.actions().forEach(action -> add(lines, store, "action", action.id(), action.title()));
        return lines.stream().sorted(Comparator.comparing(Line::at).reversed()).limit(SHOWN).toList();
    }

    private static void add(List<Line> lines, Store store, String type, UUID id, String name) {
        for (HistoryEntry entry : store.history(type, id)) {
            if (!entry.field().equals("position")) {
                lines.add(new Line(entry.at(), entry.edit(), sentence(type, name, entry), entry.device()));
            }
        }
    }

    private static String sentence(String type, String name, HistoryEntry entry) {
        String subject = name.isEmpty() ? type : type + " “" + shortened(name) + "”";
        if (entry.isDelete()) {
            return "Deleted " + subject;
        }
        String field = entry.field().replace('_', ' ');
        if (entry.before().isEmpty()) {
            return "%s: %s set to “%s”".formatted(subject, field, shortened(entry.after()));
        }
        return entry.after().isEmpty()
                ? "%s: %s cleared".formatted(subject, field)
                : "%s: %s “%s” → “%s”".formatted(subject, field, shortened(entry.before()), shortened(entry.after()));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : "…" + line.substring(line.length() - LONGEST);
    }
}
