package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.Decider;
import app.wheelhouse.rhythm.gate.Evidence;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Once;
import app.wheelhouse.ui.list.InlineArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One criterion of a gate: what it says and why, its evidence and buttons, and, opened, what it asks. */
final class CriterionLine extends VBox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private final GatesModel model;
    private final UUID id;
    private final HBox sign = new HBox();
    private final InlineArea title;
    private final Label says = new Label();
    private final Label why = new Label();
    private final CheckBox met = new CheckBox();
    private final InlineField evidence;
    private final Button link;
    private final HBox shown;
    private final FlowPane buttons = new FlowPane();
    private final ToggleButton open = new ToggleButton(null, Icons.small("fth-chevron-right"));
    private final Once<CriterionFields> fields;
    private @Nullable Finding finding;

    CriterionLine(GatesModel model, UUID id) {
        this.model = model;
        this.id = id;
        setId("criterion-" + id);
        getStyleClass().addAll("gate-criterion", "gap-4");
        title = new InlineArea("Criterion", "What must hold?", true,
                text -> model.edits().set(id, "title", java.util.Map.of("title", text)))
                .soon(text -> !text.isBlank());
        title.getStyleClass().add("criterion-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        sign.setAlignment(Pos.CENTER);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        says.setMinWidth(Region.USE_PREF_SIZE);
        met.setOnAction(_ -> model.edits().answer(id, model.releaseId(), met.isSelected(), null));
        met.getStyleClass().add("criterion-met");
        evidence = new InlineField("Evidence", "What shows it? A link, a page, a ticket",
                text -> model.edits().show(id, model.releaseId(), text)).soon(_ -> true);
        evidence.getStyleClass().add("criterion-evidence");
        HBox.setHgrow(evidence, Priority.ALWAYS);
        link = Buttons.icon(Command.of("criterion-link", "Open evidence", this::openLink).icon("fth-external-link"));
        shown = new HBox(evidence, link);
        shown.setAlignment(Pos.CENTER_LEFT);
        open.getStyleClass().addAll("flat", "icon-only");
        open.setAccessibleText("What this criterion asks");
        fields = new Once<>(() -> new CriterionFields(model, id));
        open.selectedProperty().addListener((_, _, now) -> {
            open.setGraphic(Icons.small(now ? "fth-chevron-down" : "fth-chevron-right"));
            if (now) {
                getChildren().add(fields.get());
                showFields();
            } else {
                getChildren().remove(fields.get());
            }
        });
        HBox head = new HBox(met, sign, title, says, open);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        why.setWrapText(true);
        why.getStyleClass().addAll("muted", "criterion-why");
        buttons.getStyleClass().addAll("gap-8", "criterion-buttons");
        getChildren().addAll(head, why, shown, buttons);
    }

    UUID id() {
        return id;
    }

    @Nullable
    Finding finding() {
        return finding;
    }

    /** Opens what it asks and puts the cursor into its title. */
    void edit() {
        open.setSelected(true);
        title.requestFocus();
        title.selectAll();
    }

    /** Shows what it answers now. */
    void show(Finding now, @Nullable Decider gateDecider) {
        finding = now;
        Criterion criterion = now.criterion();
        boolean list = criterion.kind() == CriterionKind.CHECKLIST;
        title.show(criterion.title());
        sign.getChildren().setAll(GateSigns.of(now.verdict()).graphic());
        says.setText(now.verdict().label() + (criterion.advised() ? ", advised" : ""));
        String age = now.age(model.facts().now());
        why.setText(capital(list ? now.brief() : now.why()) + (age.isEmpty() ? "" : " · " + age + " old"));
        met.setVisible(list);
        met.setManaged(list);
        shown.setVisible(list);
        shown.setManaged(list);
        met.setAccessibleText("Met: " + criterion.title());
        if (list) {
            Evidence said = model.facts().evidence().stream().filter(each -> id.equals(each.criterion()))
                    .filter(each -> Objects.equals(each.release(), model.releaseId())).findFirst().orElse(null);
            met.setIndeterminate(said == null || said.met() == null);
            met.setSelected(said != null && Boolean.TRUE.equals(said.met()));
            evidence.show(said == null ? "" : said.text());
            boolean any = said != null && LINK.matcher(said.text()).find();
            link.setVisible(any);
            link.setManaged(any);
        }
        buttons.getChildren().setAll(commands(now, gateDecider).stream().map(command -> {
            Button button = Buttons.quiet(command);
            button.getStyleClass().add("tight");
            return button;
        }).toList());
        buttons.setVisible(!buttons.getChildren().isEmpty());
        buttons.setManaged(buttons.isVisible());
        showFields();
    }

    private void showFields() {
        Finding now = finding;
        if (now != null) {
            fields.ifMade().ifPresent(each -> each.show(now.criterion()));
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private List<Command> commands(Finding now, @Nullable Decider gateDecider) {
        List<Command> commands = new ArrayList<>();
        Criterion criterion = now.criterion();
        UUID release = model.releaseId();
        if (criterion.kind() == CriterionKind.APPROVAL) {
            Decider asked = model.facts().decider(criterion.row());
            Decider decider = asked == null ? gateDecider : asked;
            UUID person = decider == null ? null : decider.person();
            if (now.at() != null) {
                commands.add(Command.of("approval-forget", "Take answer back",
                        () -> model.edits().forgetApproval(id, release)));
            } else if (person != null && decider != null) {
                commands.add(Command.of("approve", decider.name() + " approves",
                        () -> model.edits().approve(id, release, person, true)).icon("fth-check"));
                commands.add(Command.of("refuse", "Refuses",
                        () -> model.edits().approve(id, release, person, false)).icon("fth-x"));
            }
        }
        if (criterion.kind() == CriterionKind.CHECKLIST && now.at() != null && !met.isIndeterminate()) {
            commands.add(Command.of("answer-forget", "Not answered",
                    () -> model.edits().answer(id, release, null, null)));
        }
        if (criterion.kind() == CriterionKind.DOCUMENT) {
            model.facts().paper(criterion.subject()).ifPresent(page -> commands
                    .add(Command.of("criterion-page", "Open page", () -> model.go("document", page.id()))));
        }
        if (now.verdict().isOpen()) {
            commands.add(Command.of("criterion-waive", "Waive …", () -> new Waiving(model).ask(now, gateDecider))
                    .icon("fth-corner-up-right"));
        }
        if (now.waiver() != null) {
            UUID waiver = now.waiver().id();
            commands.add(Command.of("criterion-unwaive", "Take waiver back", () -> model.edits().unwaive(waiver)));
        }
        return commands;
    }

    private void openLink() {
        Optional.of(LINK.matcher(evidence.getText())).filter(Matcher::find)
                .ifPresent(found -> model.tools().openLink().accept(found.group()));
    }
}
