package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Use;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lines of teams or buckets, each a name, a bar, what it comes to, and what is typed of it. */
final class CapacityGrid extends VBox {
    private static final double NAME = 152;
    private static final double FIGURE = 84;
    private static final double SIGN = 148;
    private static final double INPUT = 68;
    private static final double REMOVE = 32;
    private static final int INPUTS_AT = 4;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final String type;
    private final CapacityEdits edits;
    private final GridPane grid = new GridPane();
    private final Label title = new Label();
    private final InlineField add;
    private List<String> heads = List.of();
    private List<@Nullable UUID> ids = List.of();
    private List<Row> rows = List.of();
    private final List<Hyperlink> headLinks = new ArrayList<>();
    private final List<Label> sums = new ArrayList<>();

    /**
     * One team or bucket.
     *
     * @param id     null for what is in none
     * @param there  what it has, in person-months
     * @param whole  what the full width of its bar stands for
     * @param kept   how it is without what is tried out; null when nothing is
     * @param figure what it comes to, in words
     * @param sign   what is amiss, or null
     */
    record Line(@Nullable UUID id, String name, Use use, double there, double whole, @Nullable Use kept,
            @Nullable Double least, @Nullable Double most, String figure, @Nullable Sign sign, List<Input> inputs) {
    }

    /** Something that is typed; {@code take} says whether it was understood. */
    record Input(String word, String text, Predicate<String> take) {
    }

    CapacityGrid(String type, String name, String adding, CapacityEdits edits) {
        this.type = type;
        this.edits = edits;
        setId("capacity-" + type + "s");
        getStyleClass().add("gap-4");
        title.setText(name);
        title.getStyleClass().addAll("lead", "strong");
        grid.getStyleClass().add("capacity-grid");
        add = new InlineField(adding, adding, _ -> {
        });
        add.setId(type + "-add");
        add.setMaxWidth(NAME * 2);
        add.setOnAction(_ -> {
            edits.add(type, add.getText());
            add.show("");
            add.setText("");
        });
        getChildren().addAll(title, grid, add);
    }

    /**
     * Shows lines. The nodes are made anew only when other teams or buckets are there, so that what is being typed stays.
     *
     * @param chosen which head is the one the bars are about, or -1
     * @param total  what stands below each head; empty for nothing
     */
    void show(List<String> headWords, int chosen, List<Line> lines, List<String> total, IntConsumer choose) {
        List<@Nullable UUID> now = new ArrayList<>();
        lines.forEach(line -> now.add(line.id()));
        if (!now.equals(ids) || !headWords.equals(heads)) {
            ids = now;
            heads = headWords;
            make(lines, total, choose);
        }
        for (int i = 0; i < headLinks.size(); i++) {
            headLinks.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        for (int i = 0; i < lines.size(); i++) {
            rows.get(i).show(lines.get(i));
        }
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).setText(total.get(i));
        }
    }

    private void make(List<Line> lines, List<String> total, IntConsumer choose) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        headLinks.clear();
        sums.clear();
        column(NAME, HPos.LEFT, Priority.NEVER);
        column(96, HPos.LEFT, Priority.ALWAYS);
        column(FIGURE, HPos.RIGHT, Priority.NEVER);
        column(SIGN, HPos.LEFT, Priority.NEVER);
        for (int i = 0; i < heads.size(); i++) {
            column(INPUT, HPos.RIGHT, Priority.NEVER);
            Hyperlink head = new Hyperlink(heads.get(i));
            head.getStyleClass().addAll("caption", "capacity-head");
            int at = i;
            head.setOnAction(_ -> choose.accept(at));
            headLinks.add(head);
            grid.add(head, INPUTS_AT + i, 0);
        }
        column(REMOVE, HPos.RIGHT, Priority.NEVER);
        rows = lines.stream().map(line -> new Row(line, lines.indexOf(line) + 1)).toList();
        if (!total.isEmpty()) {
            Label name = new Label("All");
            name.getStyleClass().addAll("caption", "muted");
            grid.add(name, 0, lines.size() + 1);
            for (int i = 0; i < total.size(); i++) {
                Label sum = new Label();
                sum.getStyleClass().addAll("figures", "muted", "capacity-sum");
                sums.add(sum);
                grid.add(sum, INPUTS_AT + i, lines.size() + 1);
            }
        }
    }

    private void column(double width, HPos align, Priority grow) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHgrow(grow);
        column.setHalignment(align);
        column.setMaxWidth(grow == Priority.ALWAYS ? Double.MAX_VALUE : width);
        column.setFillWidth(true);
        grid.getColumnConstraints().add(column);
    }

    /** The nodes of one line. */
    private final class Row {
        private final @Nullable InlineField name;
        private final Label plainName = new Label();
        private final UseBar bar = new UseBar();
        private final Label figure = new Label();
        private final Label sign = new Label();
        private final List<InlineField> inputs = new ArrayList<>();
        private Line line;

        Row(Line first, int at) {
            line = first;
            UUID id = first.id();
            name = id == null ? null : new InlineField("Name", "Name", text -> {
                if (!edits.rename(type, id, text)) {
                    revert();
                }
            });
            plainName.getStyleClass().add("muted");
            figure.getStyleClass().add("figures");
            figure.setMinWidth(Region.USE_PREF_SIZE);
            sign.getStyleClass().add("sign");
            sign.setMinWidth(0);
            grid.addRow(at, name == null ? plainName : name, bar, figure, sign);
            for (int i = 0; i < first.inputs().size(); i++) {
                grid.add(input(i), INPUTS_AT + i, at);
            }
            if (id != null) {
                Button remove = Buttons.icon(Command.of(type + "-remove", "Delete " + type,
                        () -> edits.delete(type, id, line.name())));
                remove.setGraphic(Icons.small("fth-x"));
                remove.getStyleClass().add("capacity-remove");
                grid.add(remove, INPUTS_AT + first.inputs().size(), at);
            }
        }

        private Node input(int i) {
            InlineField field = new InlineField(line.name() + " " + heads.get(i), "–", text -> {
                if (!line.inputs().get(i).take().test(text)) {
                    revert();
                }
            });
            field.setId(type + "-" + line.inputs().get(i).word() + "-" + line.id());
            field.getStyleClass().addAll("figures", "capacity-input");
            field.setAlignment(Pos.CENTER_RIGHT);
            inputs.add(field);
            return field;
        }

        /** Puts back what was there before something was refused. */
        private void revert() {
            InlineField title2 = name;
            if (title2 != null) {
                title2.show(line.name());
                title2.setText(line.name());
            }
            for (int i = 0; i < inputs.size(); i++) {
                inputs.get(i).show(line.inputs().get(i).text());
                inputs.get(i).setText(line.inputs().get(i).text());
            }
        }

        void show(Line now) {
            line = now;
            InlineField title2 = name;
            if (title2 == null) {
                plainName.setText(now.name());
            } else {
                title2.show(now.name());
            }
            bar.show(now.use(), now.there(), now.whole(), now.kept());
            bar.guard(now.least(), now.most());
            figure.setText(now.figure());
            Sign amiss = now.sign();
            sign.setText(amiss == null ? "" : amiss.word());
            sign.setGraphic(amiss == null ? null : amiss.graphic());
            sign.getStyleClass()
                    .removeIf(style -> List.of("on-track", "at-risk", "off-track", "unknown", "plain").contains(style));
            if (amiss != null) {
                sign.getStyleClass().add(Objects.requireNonNull(amiss).standing().styleClass());
            }
            for (int i = 0; i < inputs.size(); i++) {
                inputs.get(i).show(now.inputs().get(i).text());
            }
        }
    }
}
