package app.wheelhouse.session;

import java.util.UUID;

/** A group of sessions that belong together; {@code position} is a fractional key ordering the series. */
public record Series(UUID id, String title, String purpose, String position) {
}
