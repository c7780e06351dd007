package app.wheelhouse.session.ui;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.Fit;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.DisputeSign;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One topic in the outline: its clock time, kind, title and minutes, each edited where it stands. */
final class TopicRow extends VBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern ITEM = Pattern.compile("(\\s*)[-*] (.*)");
    private static final double INDENT = 24;
    /** Pixels per blank before a list item. */
    private static final double LEVEL = 8;
    private final UUID topic;
    private final OutlineActions actions;
    private final ZoneId zone;
    private final Label clock = new Label();
    private final Button kind = new Button();
    private final InlineField title;
    private final InlineField minutes;
    private final Label unit = new Label("min");
    private final Label presenter = new Label();
    private final HBox signs = new HBox();
    private final HBox line = new HBox();
    private final VBox text = new VBox();
    private final TextArea textArea = new TextArea();
    private @Nullable Topic shown;

    TopicRow(UUID topic, OutlineActions actions, ZoneId zone) {
        this.topic = topic;
        this.actions = actions;
        this.zone = zone;
        title = new InlineField("Topic", "What is it about?", typed -> actions.retitle(topic, typed));
        minutes = new InlineField("Minutes", "–", this::minutesTyped);
        getStyleClass().add("topic-row");
        clock.getStyleClass().addAll("topic-clock", "caption", "subtle", "figures");
        kind.getStyleClass().addAll("flat", "icon-only", "topic-kind");
        kind.setOnAction(_ -> menu().show(kind, javafx.geometry.Side.BOTTOM, 0, 0));
        kind.setFocusTraversable(false);
        title.getStyleClass().add("topic-title");
        title.setId("topic-" + topic);
        HBox.setHgrow(title, Priority.ALWAYS);
        minutes.getStyleClass().addAll("topic-minutes", "figures");
        minutes.setId("minutes-" + topic);
        unit.getStyleClass().addAll("caption", "subtle");
        presenter.getStyleClass().addAll("caption", "muted");
        signs.getStyleClass().add("gap-8");
        signs.setAlignment(Pos.CENTER_RIGHT);
        DisputeSign disputed = new DisputeSign();
        disputed.show(topic);
        line.getChildren().setAll(clock, kind, title, disputed, signs, presenter, minutes, unit);
        line.getStyleClass().add("topic-line");
        line.setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("topic-text");
        text.setOnMouseClicked(_ -> editText());
        textArea.getStyleClass().add("topic-text-area");
        textArea.setWrapText(true);
        textArea.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commitText();
            }
        });
        getChildren().setAll(line);
    }

    UUID topic() {
        return topic;
    }

    InlineField title() {
        return title;
    }

    /** The part by which a row is dragged. */
    Node handle() {
        return kind;
    }

    @Nullable
    Topic shown() {
        return shown;
    }

    void show(SessionPage page, Agenda agenda, Agenda.Entry entry) {
        Topic now = entry.topic();
        shown = now;
        title.show(now.title());
        minutes.show(now.minutes() == null ? "" : Integer.toString(now.minutes()));
        boolean step = entry.isStep();
        Instant at = step ? agenda.startsAt(entry) : null;
        clock.setText(at != null ? CLOCK.format(at.atZone(zone)) : "");
        kind.setGraphic(Icons.small(KindIcons.of(now.kind())));
        kind.setAccessibleText(now.kind().label());
        kind.setTooltip(new Tooltip(now.kind().label()));
        boolean timed = now.kind().isStep();
        minutes.setVisible(timed);
        unit.setVisible(timed && now.minutes() != null);
        presenter.setText(page.nameOf(now.presenter()));
        showSigns(now, entry.fit());
        line.setPadding(new Insets(0, 0, 0, INDENT * entry.depth()));
        showText(now.text());
        VBox.setMargin(text, new Insets(0, 0, 0, INDENT * entry.depth()));
        if (!getChildren().contains(textArea)) {
            getChildren().setAll(line);
            if (!now.text().isEmpty()) {
                getChildren().add(text);
            }
        }
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("gone"), Agenda.isGone(now));
    }

    private void showSigns(Topic now, Fit fit) {
        signs.getChildren().clear();
        if (fit != Fit.FITS) {
            signs.getChildren().add(Standing.AT_RISK.sign(fit == Fit.OUTSIDE ? "will not fit" : "cut short"));
        }
        if (now.audience() == Audience.HOST && now.kind().usualAudience() == Audience.ROOM) {
            Label host = new Label("host only", Icons.small("fth-eye-off"));
            host.getStyleClass().addAll("caption", "muted");
            signs.getChildren().add(host);
        } else if (now.audience() == Audience.ROOM && now.kind().usualAudience() == Audience.HOST) {
            Label room = new Label("room", Icons.small("fth-eye"));
            room.getStyleClass().addAll("caption", "muted");
            signs.getChildren().add(room);
        }
        if (now.state() != TopicState.OPEN) {
            signs.getChildren()
                    .add(KindIcons.standing(now.state()).sign(now.state().label().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** Each line on its own, list items behind a dot, so that what wraps stays in line with its words. */
    private void showText(String markdown) {
        text.getChildren().setAll(markdown.isEmpty() ? List.of() : markdown.lines().map(TopicRow::line).toList());
    }

    private static Node line(String markdown) {
        Matcher item = ITEM.matcher(markdown);
        boolean listed = item.matches();
        Label words = new Label(listed ? item.group(2) : markdown.strip());
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        if (!listed) {
            return words;
        }
        Label dot = new Label("\u2022");
        dot.getStyleClass().add("subtle");
        dot.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(dot, words);
        line.getStyleClass().add("gap-8");
        line.setPadding(new Insets(0, 0, 0, item.group(1).length() * LEVEL));
        return line;
    }

    /** Opens the text below the title for editing. */
    void editText() {
        Topic now = shown;
        textArea.setText(now == null ? "" : now.text());
        textArea.setPrefRowCount(Math.max(2, textArea.getText().split("\n", -1).length));
        getChildren().setAll(line, textArea);
        textArea.requestFocus();
        textArea.positionCaret(textArea.getLength());
    }

    private void commitText() {
        Topic now = shown;
        getChildren().remove(textArea);
        if (now != null && !textArea.getText().equals(now.text())) {
            showText(textArea.getText());
            actions.setText(topic, textArea.getText());
        }
        if (!text.getChildren().isEmpty() && !getChildren().contains(text)) {
            getChildren().add(text);
        }
    }

    private void minutesTyped(String typed) {
        String digits = typed.replaceAll("\\D", "");
        actions.setMinutes(topic, digits.isEmpty() || digits.length() > 4 ? null : Integer.valueOf(digits));
    }

    /** Kind, audience and what else can be done with the topic. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        Topic now = shown;
        for (TopicKind choice : TopicKind.values()) {
            MenuItem item = new MenuItem(choice.label(), Icons.small(KindIcons.of(choice)));
            item.setOnAction(_ -> actions.setKind(topic, choice));
            menu.getItems().add(item);
        }
        CheckMenuItem host = new CheckMenuItem("Host only");
        host.setSelected(now != null && now.audience() == Audience.HOST);
        host.setOnAction(_ -> actions.setAudience(topic, host.isSelected() ? Audience.HOST : Audience.ROOM));
        MenuItem more = new MenuItem("Text below the title");
        more.setOnAction(_ -> editText());
        MenuItem delete = new MenuItem("Delete topic");
        delete.setOnAction(_ -> actions.delete(topic));
        menu.getItems().addAll(new SeparatorMenuItem(), host, more, delete);
        return menu;
    }
}
