package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.ReleasePolicy;
import app.wheelhouse.rhythm.gate.Train;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The releases with their dates on a timeline, what is flagged about each, and how long it is supported. */
final class ReleaseList {
    private static final int MOST = 20;
    private final GatesModel model;
    private final Rows<ReleaseRow> rows;
    private final Command add;
    private final ListPage<ReleaseRow> page;
    private final ReleaseTimeline timeline;

    ReleaseList(GatesModel model) {
        this.model = model;
        rows = model.releases();
        add = Command.of("release-add", "New release", this::add).in("Releases").icon("fth-plus");
        RowTable<ReleaseRow> table = new RowTable<>("release-table", "Releases", rows)
                .wide("Release", row -> row.release().title())
                .text("Phase", 120, row -> row.phase().label())
                .sign("Plan", 96, GateSigns::of, row -> -row.flags().size())
                .sign("Support", 112, row -> GateSigns.of(row.support()), row -> row.support().ordinal())
                .date("Freeze", 112, row -> row.release().freezeOn(), date -> model.days().text(date))
                .date("Available", 112, row -> row.release().gaOn(), date -> model.days().text(date))
                .date("Supported", 112, ReleaseRow::endOfLife, date -> model.days().text(date))
                .quiet(row -> row.support() == ReleasePolicy.Support.OVER);
        timeline = new ReleaseTimeline(model, rows::select);
        page = new ListPage<>("releases", rows, table, detail(),
                new EmptyState("fth-package", "No releases yet",
                        "Releases stand here with code freeze, Golden Run and end of life, and what is wrong with them. Import a releases.csv, or name one.",
                        add),
                "Filter releases", add);
        page.showInstead(new BorderPane(table, timeline, null, policy(), null));
        rows.shown().addListener((InvalidationListener) _ -> timeline.show(rows.now().reversed()));
        timeline.show(rows.now().reversed());
    }

    ListPage<ReleaseRow> page() {
        return page;
    }

    private void add() {
        GateBook book = model.book();
        List<String> positions = book.facts().releases().stream().map(each -> each.position()).sorted().toList();
        UUID train = book.trains().isEmpty() ? null : book.trains().getFirst().id();
        UUID id = model.edits().add("release", "release",
                train == null ? Map.of("title", "New release") : Map.of("title", "New release", "train", train),
                positions.isEmpty() ? null : positions.getLast());
        rows.select(id);
        page.detail().editTitle(id);
    }

    private Detail<ReleaseRow> detail() {
        Detail<ReleaseRow> detail = new Detail<>("release", "Release", rows, ReleaseRow::id,
                model.records("release", "release"), model::days);
        detail.title("title", "Release", "Which release?", row -> row.release().title());
        VBox flags = new VBox();
        flags.setId("release-flags");
        flags.getStyleClass().addAll("gap-4", "indent");
        detail.node(flags, row -> flags.getChildren().setAll(flags(row)));
        Pick<UUID> train = new Pick<UUID>("Train", "No train yet",
                () -> model.book().trains().stream().map(Train::id).toList(),
                id -> model.book().trains().stream().filter(each -> each.id().equals(id)).map(Train::title)
                        .findFirst().orElse(""),
                null, this::train)
                .making(name -> model.edits().add("train", "train", Map.of("title", name),
                        model.book().trains().isEmpty() ? null : model.book().trains().getLast().position()));
        detail.pick("train", "Train", train, row -> row.release().train());
        detail.date("begins_on", "Work begins", row -> row.release().beginsOn())
                .date("freeze_on", "Code freeze", row -> row.release().freezeOn())
                .date("golden_run_on", "Golden Run", row -> row.release().goldenRunOn())
                .date("ga_on", "Available", row -> row.release().gaOn())
                .date("ends_on", "End of life", row -> row.release().endsOn());
        RedList red = new RedList(model);
        detail.node(red, red::show);
        VBox gates = new VBox();
        gates.setId("release-gates");
        gates.getStyleClass().addAll("passage", "gap-4");
        detail.node(gates, row -> gates.getChildren().setAll(gates(row)));
        detail.passage("notes", "Notes", "What is to be known about it", row -> row.release().notes());
        return detail.history(model::called);
    }

    private void train(UUID train) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.records("release", "release").set(id, "train", "train", train);
        }
    }

    private static List<Node> flags(ReleaseRow row) {
        List<Node> nodes = new ArrayList<>();
        HBox head = new HBox(GateSigns.of(row).graphic(), new Label(row.phase().label() + ", " + (row.flags().isEmpty()
                ? "everything in step"
                : GateSigns.of(row).word())));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        nodes.add(head);
        row.flags().forEach(each -> {
            Label line = new Label(each.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + each.substring(1) + ".");
            line.setWrapText(true);
            line.getStyleClass().add("muted");
            nodes.add(line);
        });
        return nodes;
    }

    private List<Node> gates(ReleaseRow row) {
        List<Node> nodes = new ArrayList<>();
        if (model.book().gates().isEmpty()) {
            return nodes;
        }
        Label head = new Label("Gates");
        head.getStyleClass().add("section-label");
        nodes.add(head);
        model.book().gates().forEach(gate -> {
            Judgement judgement = model.book().judge(gate, row.release());
            Hyperlink link = new Hyperlink(gate.title());
            link.setOnAction(_ -> {
                model.about(row.id());
                model.go("gate", gate.id());
            });
            Label word = new Label(judgement.verdict().label());
            word.getStyleClass().add("muted");
            HBox line = new HBox(GateSigns.of(judgement.verdict()).graphic(), link, word);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().addAll("gap-8", "indent");
            nodes.add(line);
        });
        return nodes;
    }

    /** How many releases at once, editable where it stands. */
    private Node policy() {
        InlineField atOnce = count("policy-trains", "Releases worked on at once",
                value -> model.edits().policy(value, model.facts().policy().supported()));
        InlineField supported = count("policy-supported", "Releases supported at once",
                value -> model.edits().policy(model.facts().policy().trainsAtMost(), value));
        model.bookProperty().subscribe(book -> {
            atOnce.show(String.valueOf(book.facts().policy().trainsAtMost()));
            supported.show(String.valueOf(book.facts().policy().supported()));
        });
        FlowPane line = new FlowPane(new Label("At most"), atOnce,
                new Label("releases worked on at once, the newest"), supported,
                new Label("of a train supported (2 is N and N–1)"));
        line.getChildren().stream().filter(Label.class::isInstance)
                .forEach(each -> each.getStyleClass().add("muted"));
        line.setRowValignment(VPos.CENTER);
        line.setId("release-policy");
        line.getStyleClass().addAll("gap-4", "gate-policy");
        return line;
    }

    private InlineField count(String id, String name, IntConsumer set) {
        InlineField[] self = new InlineField[1];
        InlineField field = new InlineField(name, "2", text -> {
            String digits = text.strip();
            int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
            if (number < 1 || number > MOST) {
                model.trouble("That is a number from 1 to %d, not “%s”. Nothing was changed.".formatted(MOST, digits));
                self[0].show(String.valueOf(id.equals("policy-trains")
                        ? model.facts().policy().trainsAtMost()
                        : model.facts().policy().supported()));
            } else {
                set.accept(number);
            }
        }).soon(text -> text.strip().matches("[1-9]|1\\d|20")).fitted();
        self[0] = field;
        field.setId(id);
        return field;
    }

    private void delete() {
        ReleaseRow row = rows.selectedProperty().get();
        if (row != null) {
            model.records("release", "release").delete(row.id(), row.release().title());
        }
    }

    List<Command> commands() {
        return page.commands("release", "Releases", "release", add, rows, this::delete);
    }
}
