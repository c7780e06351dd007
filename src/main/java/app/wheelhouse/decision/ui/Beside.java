package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Link;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.Pick;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What stands beside a decision: the amendments made since, and what else it is about. */
final class Beside {
    private static final Set<String> PAGES = Set.of("session", "document", "receipt", "risk", "rfe", "kpi", "slo",
            "decision", "action",
            "person", "parked");
    private static final Set<String> SHORT = Set.of("rfe", "kpi", "slo");
    private final LogModel model;
    private final Supplier<Days> days;
    private final VBox said = new VBox();
    private final InlineArea amend;
    private final VBox amendments;
    private final VBox linked = new VBox();
    private final VBox links;
    private List<Link> shown = List.of();

    Beside(LogModel model, Supplier<Days> days) {
        this.model = model;
        this.days = days;
        amend = new InlineArea("Amendment", "Amend: what has to be said since?", false, text -> {
            model.amend(text);
            clear();
        });
        amend.setId("decision-amend");
        amendments = passage("decision-amendments", "Amendments", said, amend);
        Pick<LogModel.Target> add = new Pick<>("Link", "Link to …", model::targets,
                target -> word(target.type()) + " · " + model.targetName(target), null, model::link);
        add.setId("links-add");
        add.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        add.show(null);
        links = passage("decision-links", "Links", linked, add);
    }

    private void clear() {
        amend.show("");
        amend.clear();
    }

    private static VBox passage(String id, String name, Node... nodes) {
        Label head = new Label(name);
        head.getStyleClass().add("section-label");
        VBox passage = new VBox(head);
        passage.setId(id);
        passage.getChildren().addAll(nodes);
        passage.getStyleClass().addAll("passage", "gap-4");
        return passage;
    }

    VBox amendments() {
        return amendments;
    }

    VBox links() {
        return links;
    }

    /** Puts the cursor where an amendment is typed. */
    void amend() {
        amend.requestFocus();
    }

    void showAmendments(DecisionRow row) {
        boolean any = !row.isWaiting() || !row.amendments().isEmpty();
        amendments.setVisible(any);
        amendments.setManaged(any);
        said.getChildren().setAll(row.amendments().stream().map(this::line).toList());
    }

    private VBox line(Amendment amendment) {
        Label text = new Label(amendment.words());
        text.setWrapText(true);
        Label when = new Label(days.get().weekday(amendment.madeOn()));
        when.getStyleClass().addAll("caption", "subtle");
        VBox line = new VBox(text, when);
        line.getStyleClass().add("amendment");
        return line;
    }

    void showLinks(DecisionRow row) {
        if (!row.links().equals(shown)) {
            shown = row.links();
            linked.getChildren().setAll(shown.stream().map(this::line).toList());
        }
    }

    private Node line(Link link) {
        String title = link.title().isEmpty() ? "A " + link.type() + " that is gone" : link.title();
        Node name;
        if (PAGES.contains(link.type()) && !link.title().isEmpty()) {
            Hyperlink open = new Hyperlink(title);
            open.setOnAction(_ -> model.open(link.type(), link.record()));
            name = open;
        } else {
            name = new Label(title);
        }
        Label type = new Label(word(link.type()));
        type.getStyleClass().addAll("muted", "role-meaning");
        Button remove = Buttons.icon(Command.of("unlink", "Remove link", () -> model.unlink(link.id())));
        remove.setGraphic(Icons.small("fth-x"));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(type, name, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("role-line");
        return link.isMeasure() ? new VBox(line, wire(link, title)) : line;
    }

    /** Where one says at which reading of a measure the decision comes back. */
    private HBox wire(Link link, String title) {
        InlineField wire = new InlineField("Comes back when " + title + " is", "above 20",
                text -> model.tripwire(link, text));
        wire.setId("link-tripwire");
        wire.setTooltip(new Tooltip("The reading at which the decision comes back by itself: “above 20”, “< 99.5 %”."
                + " For an SLO it is what is left of its error budget, in percent."));
        wire.show(link.tripwire());
        Label when = new Label("Comes back when it is");
        when.getStyleClass().add("muted");
        when.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox.setHgrow(wire, Priority.ALWAYS);
        HBox line = new HBox(when, wire);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tripwire");
        return line;
    }

    private static String word(String type) {
        return type.equals("topic")
                ? "Agenda"
                : SHORT.contains(type)
                        ? type.toUpperCase(Locale.ROOT)
                        : type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
