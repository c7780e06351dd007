package app.wheelhouse.bundle;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that was left out when a bundle was taken in: what came is in the log, and an edit of this laptop set the record
 * back.
 *
 * @param edit  the edit that set it back
 * @param from  the laptop the bundle came from, by name
 * @param title what the record is called
 */
public record Declined(UUID edit, String type, UUID id, String title, String from, Instant at) {
}
