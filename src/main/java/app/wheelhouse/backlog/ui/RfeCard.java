package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Load;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Card;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A request on the board by state: its title, its rank, who asks and what is at stake, and who has it how long. */
final class RfeCard implements Card<BoardRow> {
    /** With the space around it. */
    static final double HEIGHT = 120;
    private static final PseudoClass TRIED = PseudoClass.getPseudoClass("tried");
    private final BoardModel model;
    private final BegunWork begun;
    private final Label title = new Label();
    private final Label rank = new Label();
    private final Label asked = new Label();
    private final Label owner = new Label();
    private final Label age = new Label();
    private final VBox card;

    RfeCard(BoardModel model, BegunWork begun) {
        this.model = model;
        this.begun = begun;
        title.setWrapText(true);
        title.setMaxHeight(Double.MAX_VALUE);
        title.getStyleClass().add("card-title");
        VBox.setVgrow(title, Priority.ALWAYS);
        rank.getStyleClass().addAll("caption", "figures", "muted");
        asked.getStyleClass().addAll("caption", "figures", "muted");
        asked.setGraphicTextGap(4);
        owner.getStyleClass().addAll("caption", "muted");
        owner.setMinWidth(0);
        owner.setGraphicTextGap(4);
        age.getStyleClass().addAll("caption", "figures", "muted");
        age.setGraphicTextGap(4);
        age.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(owner, space, age);
        foot.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(title, rank, asked, foot);
        card.getStyleClass().addAll("card", "rfe-card");
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public String show(BoardRow row) {
        card.pseudoClassStateChanged(TRIED, model.isTried(row.id()));
        title.setText(row.rfe().title());
        rank.setText(row.score().isPresent()
                ? model.board().rank(row).map(at -> "#" + at + " · ").orElse("") + Figures.score(row.score())
                : "Unscored");
        int accounts = row.demand().accounts().size();
        asked.setText(accounts == 0
                ? ""
                : accounts + (row.demand().revenue() > 0 ? " · " + Figures.money(row.demand().revenue()) : ""));
        asked.setGraphic(accounts == 0 ? null : Icons.small("fth-users"));
        asked.setManaged(accounts > 0);
        return String.join(", ", title.getText(), rank.getText(), accounts == 0 ? "" : accounts + " accounts",
                held(row));
    }

    /** Who has it and since when, with a sign where that is too much or too long. */
    private String held(BoardRow row) {
        owner.setText(row.owner());
        owner.setGraphic(null);
        age.setText("");
        age.setGraphic(null);
        if (row.rfe().state() != RfeState.ACCEPTED) {
            return row.owner();
        }
        long days = begun.now().days().getOrDefault(row.id(), 0L);
        age.setText(days == 0 ? "" : days + " d");
        boolean ageing = begun.isAgeing(row.id());
        if (ageing) {
            age.setGraphic(Standing.AT_RISK.icon());
        }
        boolean over = begun.now().of(row.rfe().owner()).filter(Load::isOver).isPresent();
        if (over) {
            owner.setGraphic(Standing.OFF_TRACK.icon());
        }
        return row.owner() + (over ? " has more begun than the limit" : "") + ", accepted for " + days + " days"
                + (ageing ? ", ageing" : "");
    }
}
