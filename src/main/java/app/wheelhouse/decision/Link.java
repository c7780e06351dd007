package app.wheelhouse.decision;

import java.util.UUID;

/**
 * Something else a decision is about.
 *
 * @param id    of the link itself
 * @param type  the kind of record it leads to, such as {@code document}
 * @param title what that record is called; empty when it is gone
 */
public record Link(UUID id, String type, UUID record, String title) {
}
