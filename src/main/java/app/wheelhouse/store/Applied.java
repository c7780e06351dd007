package app.wheelhouse.store;

import java.util.UUID;

/**
 * An edit that is on disk and in the tables.
 *
 * @param edit    its id, by which it can be undone
 * @param changes how many fields and records it changed; 0 when everything was so already and nothing was written
 * @param kept    when undoing: how many fields were left alone because they were changed since
 */
public record Applied(UUID edit, String title, int changes, int kept) {
}
