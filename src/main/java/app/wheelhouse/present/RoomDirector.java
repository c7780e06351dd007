package app.wheelhouse.present;

import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.SafeCard;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;

/**
 * What the room is being told to show. The cockpit says what would be shown; freeze, blank and the safe card decide
 * what is shown instead, in that rising order. All of it on the FX thread.
 */
public final class RoomDirector {

    private final ReadOnlyObjectWrapper<RoomFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame", RoomFrame.of(
            new BlankCard()));
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(this, "frozen", false);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank", false);
    private final ReadOnlyBooleanWrapper safe = new ReadOnlyBooleanWrapper(this, "safe", false);
    private final ObjectProperty<RoomTheme> theme = new SimpleObjectProperty<>(this, "theme", RoomTheme.LIGHT);
    private final BooleanProperty motion = new SimpleBooleanProperty(this, "motion", true);
    private final ObjectProperty<Dimension2D> size = new SimpleObjectProperty<>(this, "size",
            new Dimension2D(1920, 1080));
    private RoomFrame cockpit = RoomFrame.of(new BlankCard());
    private RoomFrame shown = cockpit;
    private RoomPane.Paging paging = new RoomPane.Paging(0, 1);
    private String session = "";

    /** Begins a session: its title is all that the safe card says. Thaws and unblanks. */
    public void begin(String sessionTitle) {
        session = sessionTitle;
        frozen.set(false);
        blank.set(false);
        show(new SafeCard(sessionTitle));
    }

    /** Shows a view, from its natural page on; while frozen, the room follows only once it is thawed. */
    public void show(RoomView view) {
        if (!view.equals(cockpit.view())) {
            cockpit = new RoomFrame(view, cockpit.progress(), RoomFrame.NATURAL);
            refresh();
        }
    }

    /** Sets the quiet bar: 0 to 1, or {@link RoomFrame#NO_PROGRESS}. It moves on while frozen. */
    public void setProgress(double progress) {
        cockpit = new RoomFrame(cockpit.view(), progress, cockpit.page());
        shown = new RoomFrame(shown.view(), progress, shown.page());
        refresh();
    }

    /** Holds what the room sees while the cockpit moves on; thawing shows what the cockpit has come to. */
    public void setFrozen(boolean hold) {
        frozen.set(hold);
        refresh();
    }

    /** Blanks the room or shows it again, with whatever it would be showing by then. */
    public void setBlank(boolean black) {
        blank.set(black);
        refresh();
    }

    /** Freezes or thaws. */
    public void toggleFrozen() {
        setFrozen(!frozen.get());
    }

    /** Blanks or shows again. */
    public void toggleBlank() {
        setBlank(!blank.get());
    }

    /** Shows only the session's title while screens come and go. */
    public void setSafe(boolean on) {
        safe.set(on);
        refresh();
    }

    /** Turns to the next page of what the room sees; false when it is on its last. */
    public boolean nextPage() {
        return turnTo(paging.page() + 1);
    }

    /** Turns back a page; false when the room sees the first. */
    public boolean previousPage() {
        return turnTo(paging.page() - 1);
    }

    /** What the room sees. */
    public ReadOnlyObjectProperty<RoomFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Whether the room is held. */
    public ReadOnlyBooleanProperty frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /** Whether the room is blank. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    /** Whether the room shows the safe card because the screens changed. */
    public ReadOnlyBooleanProperty safeProperty() {
        return safe.getReadOnlyProperty();
    }

    /** How the room is coloured. */
    public ObjectProperty<RoomTheme> themeProperty() {
        return theme;
    }

    /** Whether changes may be moved; the system's wish for less motion is heeded besides. */
    public BooleanProperty motionProperty() {
        return motion;
    }

    /** The size of the room's window, or what it was last: the thumbnail breaks pages as that size does. */
    public ReadOnlyObjectProperty<Dimension2D> sizeProperty() {
        return size;
    }

    void resized(double width, double height) {
        if (width >= 1 && height >= 1) {
            size.set(new Dimension2D(width, height));
        }
    }

    /** The pane that draws the frame says which page it shows of how many. */
    void paged(RoomPane.Paging now) {
        paging = now;
    }

    private boolean turnTo(int page) {
        if (page < 0 || page >= paging.pages() || blank.get() || safe.get()) {
            return false;
        }
        shown = shown.withPage(page);
        if (!frozen.get()) {
            cockpit = shown;
        }
        refresh();
        return true;
    }

    private void refresh() {
        if (!frozen.get()) {
            shown = cockpit;
        }
        if (safe.get()) {
            frame.set(RoomFrame.of(new SafeCard(session)));
        } else if (blank.get()) {
            frame.set(RoomFrame.of(new BlankCard()));
        } else {
            frame.set(shown);
        }
    }
}
