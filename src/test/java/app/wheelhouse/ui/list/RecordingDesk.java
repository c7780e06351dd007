package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a screen asked of the window around it. */
public final class RecordingDesk implements Desk {
    private final List<Place> places = new ArrayList<>();
    private final List<Toast> toasts = new ArrayList<>();

    /** Where it was asked to go. */
    public List<Place> places() {
        return places;
    }

    /** What it was asked to say. */
    public List<Toast> toasts() {
        return toasts;
    }

    @Override
    public void go(Place place) {
        places.add(place);
    }

    @Override
    public void say(Toast toast) {
        toasts.add(toast);
    }

    @Override
    public void show(Sheet sheet) {
        throw new AssertionError("no list shows a sheet");
    }

    @Override
    public void dismiss() {
        throw new AssertionError("no list shows a sheet");
    }
}
