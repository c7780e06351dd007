package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Mood;

/** What a colour of a tile's picture, or of a chart of an objective, is for. */
enum TileInk {
    GOOD, WARN, BAD, UNKNOWN, LINE, TRACK, LIMIT;

    static TileInk of(Mood mood) {
        return switch (mood) {
            case GOOD -> GOOD;
            case WARN -> WARN;
            case BAD -> BAD;
            case UNKNOWN -> UNKNOWN;
            case PLAIN -> LINE;
        };
    }
}
