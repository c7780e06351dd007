package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Demand;
import app.wheelhouse.backlog.Epic;
import app.wheelhouse.backlog.RollUp;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One epic in full, each field edited where it stands, with what its requests come to. */
final class EpicDetail {
    private final BoardModel model;
    private final Rows<EpicLine.Theme> shown = new Rows<>(EpicDetail::id, _ -> "");
    final Detail<EpicLine.Theme> pane;

    EpicDetail(BoardModel model) {
        this.model = model;
        pane = new Detail<>("epic", "Epic", shown, EpicDetail::id, model.records("epic", "epic"), model::days);
        pane.title("title", "Title", "What is it about?", EpicLine.Theme::title);
        Label sums = new Label();
        sums.setId("epic-sums");
        sums.setWrapText(true);
        sums.getStyleClass().addAll("muted", "indent");
        sums.setTooltip(new Tooltip(RollUp.RULE + "\n" + Demand.RULE));
        pane.node(sums, theme -> sums.setText(words(theme.sum())));
        pane.fact("priority", "Priority", "P0, P1 …", text(Epic::priority));
        pane.fact("release", "Release", "The release it is meant for", text(Epic::release));
        Pick<UUID> owner = new Pick<>("Owner", "Nobody", () -> List.copyOf(model.board().frame().people().keySet()),
                id -> model.board().frame().person(id), null, this::own);
        owner.making(name -> model.make("person", name));
        pane.pick("owner", "Owner", owner, theme -> epic(theme).owner());
        pane.passage("purpose", "Purpose", "Why is it worth doing?", text(Epic::purpose));
        Button delete = Buttons.plain(Command.of("epic-delete", "Delete epic", this::delete).icon("fth-trash-2"));
        delete.getStyleClass().add("tight");
        HBox buttons = new HBox(delete);
        buttons.getStyleClass().add("indent");
        pane.node(buttons, _ -> {
        });
        pane.told("position", "Order");
        pane.history(id -> java.util.Optional.of(model.board().frame().person(id)).filter(name -> !name.isEmpty()));
    }

    private static UUID id(EpicLine.Theme theme) {
        return epic(theme).id();
    }

    private static Epic epic(EpicLine.Theme theme) {
        return Objects.requireNonNull(theme.epic());
    }

    private static Function<EpicLine.Theme, String> text(Function<Epic, String> of) {
        return theme -> of.apply(epic(theme));
    }

    /** Shows an epic; null for none. */
    void show(EpicLine.@Nullable Theme theme) {
        shown.show(theme == null || theme.epic() == null ? List.of() : List.of(theme));
    }

    private void own(@Nullable UUID person) {
        UUID id = shown.selectedId();
        if (id != null) {
            model.records("epic", "epic").set(id, "owner", "owner", person);
        }
    }

    /** Deletes the epic; its requests stay, in none. */
    void delete() {
        EpicLine.Theme theme = shown.selectedProperty().get();
        if (theme != null) {
            model.edits().deletePart("epic", id(theme));
            model.say("Deleted the epic “" + theme.title() + "”. Its requests stay.");
        }
    }

    private static String words(RollUp sum) {
        StringBuilder words = new StringBuilder();
        words.append(sum.requests() == 0 ? "No request is in it yet." : sum.requests() + " requests");
        if (sum.requests() > 0) {
            words.append(sum.unscored() > 0 ? ", " + sum.unscored() + " of them unscored" : "").append(". ")
                    .append(Figures.months(sum.effort()));
            words.append(sum.withoutSize() > 0 ? ", " + sum.withoutSize() + " without a size. " : ". ");
            int accounts = sum.demand().accounts().size();
            words.append("Reach ").append(Figures.number(sum.reach()))
                    .append(accounts == 0
                            ? ""
                            : "; asked for by " + accounts + (accounts == 1 ? " account" : " accounts"))
                    .append(sum.demand().revenue() > 0
                            ? ", " + Figures.money(sum.demand().revenue()) + " a year at stake."
                            : ".");
        }
        return words.toString();
    }
}
