package app.wheelhouse.shell;

import app.wheelhouse.ui.Place;

/** A record the palette offers: the word for its type, what to call it, what tells it from its namesakes, where it opens. */
public record Found(String type, String title, String subtitle, Place place) {
}
