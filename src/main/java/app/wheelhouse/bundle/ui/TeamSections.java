package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.Declined;
import app.wheelhouse.bundle.Given;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.ui.Sync.State;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.HeadRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of the Sync room that tell of the others: who stands where, what was left out, what was given to whom. */
final class TeamSections {
    private static final int MOST = 50;
    /** The least width of a column but the first, in px, so that those of all parts stand in line. */
    private static final double NARROW = 104;
    private final Sync sync;

    TeamSections(Sync sync) {
        this.sync = sync;
    }

    Node team(State state) {
        GridPane grid = grid("sync-team", "Laptop", "Stands", "State code", "Heard of");
        grid.addRow(1, label(sync.store().workspace().deviceName() + " (this one)", "medium"), new Region(),
                label(sync.store().stateCode(), "figures"), label("now", "muted"));
        int at = 2;
        for (Peer peer : state.book().peers()) {
            grid.addRow(at++, label(peer.name(), "medium"), stands(state, peer), label(peer.stateCode(), "figures"),
                    label(sync.days().since(peer.at(), sync.now()), "muted"));
        }
        return section("Team", grid, state.book().peers().isEmpty()
                ? "No other laptop was heard of yet. One joins with a bundle that carries everything."
                : "");
    }

    private static Node stands(State state, Peer peer) {
        long lacks = state.have().beyond(peer.have());
        long ahead = peer.have().beyond(state.have());
        if (lacks == 0 && ahead == 0) {
            return Standing.ON_TRACK.sign("level");
        }
        String behind = lacks == 0 ? "" : Words.changes(lacks) + " behind";
        String more = ahead == 0 ? "" : Words.changes(ahead) + " not here yet";
        Label words = Standing.AT_RISK.sign(behind + (lacks > 0 && ahead > 0 ? ", " : "") + more);
        words.setWrapText(true);
        return words;
    }

    /** What was left out, each to be taken in after all. */
    Node declined(List<Declined> declined) {
        GridPane grid = grid("sync-declined", "Record", "From", "Left out", "");
        int at = 1;
        for (Declined one : declined.stream().limit(MOST).toList()) {
            Command take = Command.of("declined-take", "Take it after all", () -> sync.takeAfterAll(one));
            Command forget = Command.of("declined-forget", "Forget", () -> sync.forget(one));
            FlowPane buttons = new FlowPane(Buttons.quiet(take), Buttons.quiet(forget));
            HeadRow.keepWords(buttons);
            grid.addRow(at++,
                    label("%s: %s".formatted(Words.one(one.type()), one.title().isEmpty() ? "–" : one.title()),
                            "medium"),
                    label(one.from(), "muted"), label(sync.days().since(one.at(), sync.now()), "muted"), buttons);
        }
        return section("Left out", grid,
                "These stay as they were here, which colleagues see as an edit of yours, until you take them after all.");
    }

    /** What was handed out by hand, to whom and when. */
    Node given(List<Given> given) {
        GridPane grid = grid("sync-given", "Given to", "What", "Sealed", "When");
        int at = 1;
        for (Given one : given.stream().limit(MOST).toList()) {
            grid.addRow(at++, label(one.to().isEmpty() ? "nobody named" : one.to(), "medium"),
                    label(what(one), "muted"), label(sealed(one), "muted"),
                    label(sync.days().since(one.at(), sync.now()), "muted"));
        }
        return given.isEmpty()
                ? section("Given", new Region(), "No bundle was handed out from this laptop yet.")
                : section("Given", grid, "");
    }

    private static String what(Given given) {
        return given.kind() == Manifest.Kind.EXCERPT
                ? "an excerpt for reading"
                : (given.kind() == Manifest.Kind.FULL ? "everything, " : "") + Words.changes(given.changes());
    }

    private static String sealed(Given given) {
        if (given.sealed().isEmpty()) {
            return "signed only";
        }
        return given.sealed().equals("passphrase") ? "with a passphrase" : "to their keys";
    }

    private static VBox section(String title, Node content, String words) {
        Label head = new Label(title);
        head.getStyleClass().add("heading");
        VBox box = new VBox(head);
        box.getStyleClass().add("gap-12");
        if (!words.isEmpty()) {
            Label line = label(words, "muted");
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        if (content instanceof GridPane) {
            box.getChildren().add(content);
        }
        return box;
    }

    private static GridPane grid(String id, String... heads) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("sync-team");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(NARROW);
        grid.getColumnConstraints().add(first);
        for (int i = 1; i < heads.length; i++) {
            grid.getColumnConstraints()
                    .add(new ColumnConstraints(NARROW, GridPane.USE_COMPUTED_SIZE, GridPane.USE_COMPUTED_SIZE));
        }
        for (int i = 0; i < heads.length; i++) {
            grid.add(label(heads[i], "section-label"), i, 0);
        }
        return grid;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
