package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Signoff;
import app.wheelhouse.library.Person;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.Choices;
import app.wheelhouse.ui.list.Pick;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is said of a document below its title: state, readers, who approves it, how long it is and may be. */
final class StatusLine extends FlowPane {
    private final DocumentsViewModel model;
    private final Pick<DocumentState> state;
    private final Pick<String> audience;
    private final Pick<Integer> budget;
    private final Label length = new Label();
    private final Label source = new Label();
    private final Button ask = new Button("Ask for approval", Icons.small("fth-user-plus"));
    private final HBox approvers = new HBox();

    StatusLine(DocumentsViewModel model) {
        this.model = model;
        state = new Pick<>("State", "", () -> List.of(DocumentState.values()), DocumentState::label, null,
                chosen -> choose(chosen == null ? DocumentState.DRAFT : chosen));
        state.setId("document-state");
        audience = new Pick<>("Audience", "", () -> List.of("room", "host"),
                word -> word.equals("room") ? "For the room" : "Host only", null, model::setAudience);
        audience.setId("document-audience");
        budget = new Pick<>("Pages", "No page limit", () -> List.of(1, 2, 3, 4, 5, 6, 8, 10, 12, 20),
                pages -> pages == 1 ? "1 page at most" : pages + " pages at most", null, model::setBudget);
        budget.setId("document-budget");
        Choices<Person> people = new Choices<>("Person", "", model::people,
                person -> person.name().isBlank() ? person.role() : person.name(), null, person -> {
                    if (person != null) {
                        model.ask(person.id());
                    }
                });
        ask.setId("document-ask");
        ask.setAccessibleText("Ask somebody to approve");
        ask.getStyleClass().add("flat");
        ask.setOnAction(_ -> people.open(ask));
        length.getStyleClass().addAll("caption", "muted");
        length.setId("document-length");
        source.getStyleClass().addAll("caption", "muted");
        approvers.setAlignment(Pos.CENTER_LEFT);
        approvers.getStyleClass().add("document-approvers");
        for (Region fixed : List.of(state, audience, budget, ask, length)) {
            fixed.setMinWidth(USE_PREF_SIZE);
            fixed.setMaxWidth(USE_PREF_SIZE);
        }
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("page-about");
        getChildren().addAll(state, audience, budget, approvers, ask, length, source);
    }

    private void choose(DocumentState chosen) {
        if (chosen != DocumentState.FINAL && !model.writableProperty().get()) {
            FinalLine.ask(model, chosen);
        } else {
            model.move(chosen);
        }
    }

    void show(DocumentFile file) {
        Document document = file.document();
        state.show(document.state());
        audience.show(document.isForRoom() ? "room" : "host");
        budget.show(document.pages());
        source.setText(document.source().isEmpty() ? "" : "from " + document.source());
        source.setManaged(!document.source().isEmpty());
        approvers.getChildren().setAll(file.signoffs().stream().map(each -> approver(each, document)).toList());
        approvers.setManaged(!file.signoffs().isEmpty());
        ask.setText(file.signoffs().isEmpty() ? "Ask for approval" : "");
    }

    /** Says no longer how long the page before was. */
    void forget() {
        length.setText("");
    }

    /** How long it is, in words and against its budget. */
    void say(int words, int pages, @Nullable Integer allowed) {
        String count = "%,d %s".formatted(words, words == 1 ? "word" : "words");
        length.setText(pages == 0 ? count : count + " · " + (pages == 1 ? "1 page" : pages + " pages"));
        length.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("over"),
                allowed != null && pages > allowed);
    }

    private Button approver(Signoff signoff, Document document) {
        boolean given = signoff.covers(document.text());
        boolean earlier = signoff.givenAt() != null && !given;
        Button chip = new Button(signoff.name(),
                Icons.small(given ? "fth-check-circle" : earlier ? "fth-rotate-ccw" : "fth-clock"));
        chip.getStyleClass().addAll("flat", "document-approver", given ? "given" : "awaited");
        String said = given ? "approved this text" : earlier ? "approved an earlier text" : "has not approved yet";
        chip.setTooltip(new Tooltip(signoff.name() + " " + said));
        chip.setAccessibleText(signoff.name() + " " + said);
        MenuItem sign = new MenuItem(given ? "Take approval back" : "Record approval of this text");
        sign.setOnAction(_ -> model.sign(signoff, !given));
        MenuItem excuse = new MenuItem("Ask no longer");
        excuse.setOnAction(_ -> model.excuse(signoff));
        ContextMenu menu = new ContextMenu(sign, excuse);
        chip.setOnAction(_ -> menu.show(chip, javafx.geometry.Side.BOTTOM, 0, 4));
        return chip;
    }
}
