package app.wheelhouse.present;

import java.util.Locale;

/** How the room is coloured: dark words on a light ground for a lit room, light on dark for a dim one. */
public enum RoomTheme {
    LIGHT,
    DARK;

    /** The style class that sets the colours. */
    String styleClass() {
        return "room-" + name().toLowerCase(Locale.ROOT);
    }
}
