package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.decision.Door;
import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.InterruptPolicy;
import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.EntryLine;
import app.wheelhouse.ui.list.Pick;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The red list of a release: what is still to go in after the freeze, and what the interrupt policy says to each. */
final class RedList extends VBox {
    private final GatesModel model;
    private final VBox lines = new VBox();
    private final Label rule = new Label();
    private final EntryLine add;
    private Map<UUID, Entry> known = new LinkedHashMap<>();
    private @Nullable ReleaseRow shown;

    RedList(GatesModel model) {
        this.model = model;
        setId("red-list");
        getStyleClass().addAll("passage", "gap-4");
        Label head = new Label("Red list");
        head.getStyleClass().add("section-label");
        rule.setWrapText(true);
        rule.getStyleClass().addAll("caption", "muted", "indent");
        rule.setText(BudgetPolicy.RULE);
        add = new EntryLine(model.records("release", "release"), "late-change", "New entry of the red list",
                "What is still to go in? Then Enter", this::add);
        add.getStyleClass().add("inline");
        add.setId("red-list-add");
        getChildren().addAll(head, lines, add, rule);
    }

    private void add() {
        ReleaseRow row = shown;
        String text = add.getText();
        if (row != null && !text.isBlank()) {
            String last = row.red().isEmpty() ? null : row.red().getLast().position();
            model.edits().add("late_change", "entry of the red list",
                    Map.of("title", text.strip(), "release", row.id(), "state", LateChange.State.OPEN.word()), last);
            add.clear();
        }
    }

    void show(ReleaseRow row) {
        shown = row;
        add.show(row.id());
        Map<UUID, Entry> now = new LinkedHashMap<>();
        for (LateChange each : row.red()) {
            Entry entry = known.getOrDefault(each.id(), new Entry(each.id()));
            entry.show(each, row);
            now.put(each.id(), entry);
        }
        known = now;
        List<Node> wanted = List.copyOf(now.values());
        if (!lines.getChildren().equals(wanted)) {
            lines.getChildren().setAll(wanted);
        }
    }

    /** One entry. */
    private final class Entry extends VBox {
        private final UUID id;
        private final InlineField title;
        private final Pick<Door> door;
        private final Pick<String> priority;
        private final Pick<LateChange.State> state;
        private final Pick<UUID> owner;
        private final CheckBox security = new CheckBox("Security");
        private final Label handling = new Label();

        Entry(UUID id) {
            this.id = id;
            getStyleClass().addAll("gate-criterion", "gap-4");
            title = new InlineField("Change", "What is to go in?", text -> set("title", "title", text))
                    .soon(text -> !text.isBlank());
            HBox.setHgrow(title, Priority.ALWAYS);
            door = pick("Door", "Which door?", List.of(Door.values()), Door::label,
                    value -> set("door", "door", value == null ? null : value.word()));
            priority = pick("Priority", "Priority", List.of("P0", "P1", "P2"), text -> text,
                    value -> set("priority", "priority", value));
            state = pick("State", "", List.of(LateChange.State.values()), LateChange.State::label,
                    value -> set("state", "state", value == null ? null : value.word()));
            owner = new Pick<>("Owner", "Nobody yet", model::everybody, model::nameOf, null,
                    value -> set("owner", "owner", value));
            owner.setMaxWidth(Region.USE_PREF_SIZE);
            security.setOnAction(_ -> set("security", "security", security.isSelected()));
            handling.setWrapText(true);
            handling.getStyleClass().addAll("caption", "muted", "indent");
            HBox head = new HBox(title, Buttons.icon(Command.of("red-delete", "Delete entry",
                    () -> model.records("late_change", "entry of the red list").delete(id, title.getText()))
                    .icon("fth-x")));
            head.setAlignment(Pos.CENTER_LEFT);
            FlowPane facts = new FlowPane(state, priority, door, owner, security);
            facts.getStyleClass().add("gap-4");
            facts.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, facts, handling);
        }

        private <T> Pick<T> pick(String name, String none, List<T> options, Function<T, String> label,
                Consumer<@Nullable T> chosen) {
            Pick<T> pick = new Pick<>(name, none, () -> options, label, null, chosen);
            pick.setMaxWidth(Region.USE_PREF_SIZE);
            return pick;
        }

        private void set(String field, String name, @Nullable Object value) {
            model.edits().set("late_change", "entry of the red list", id, field, name, value);
        }

        void show(LateChange change, ReleaseRow row) {
            title.show(change.title());
            door.show(change.door());
            priority.show(change.priority().isEmpty() ? null : change.priority());
            state.show(change.state());
            owner.show(change.owner());
            security.setSelected(change.security());
            boolean urgent = BudgetPolicy.permits(BudgetPolicy.Standing.URGENT_ONLY, change.priority(),
                    change.security());
            InterruptPolicy.Handling rule = InterruptPolicy.of(change.door(), row.phase(), urgent);
            handling.setText(rule.label() + ": " + rule.how() + ".");
        }
    }
}
