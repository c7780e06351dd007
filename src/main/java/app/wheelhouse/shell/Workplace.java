package app.wheelhouse.shell;

import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * Everything the main window shows of one open workspace, wired by whoever opened it.
 *
 * @param name      the name of the programme
 * @param device    what this laptop is called
 * @param stateCode the short code that equal workspaces share
 * @param saved     whether everything typed is on disk
 * @param banners   lasting conditions such as a full disk; changed on the FX thread
 * @param routes    the screens there are; the rail shows them in this order
 * @param commands  what can be done everywhere: undo, redo, import, open another workspace
 * @param finder    finds records for the palette
 * @param start     where to begin
 */
public record Workplace(ObservableValue<String> name, ObservableValue<String> device, ObservableValue<String> stateCode,
        ObservableValue<Saved> saved, ObservableList<Banner> banners, List<Route> routes, List<Command> commands,
        RecordFinder finder, Place start) {
    /** The id of the command that takes back the last edit; the key map leaves its keys to text being typed. */
    public static final String UNDO = "undo";
    /** The id of the command that does again what was taken back. */
    public static final String REDO = "redo";
}
