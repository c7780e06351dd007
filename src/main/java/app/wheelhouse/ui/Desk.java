package app.wheelhouse.ui;

/** What a screen may ask of the window around it. */
public interface Desk {
    /** Goes to another place. */
    void go(Place place);

    /** Says something short that goes by itself. */
    void say(Toast toast);

    /** Shows a sheet above the page, in place of any other. */
    void show(Sheet sheet);

    /** Closes the sheet, if one is open. */
    void dismiss();
}
