package app.wheelhouse.bundle;

import app.wheelhouse.store.Have;
import java.time.Instant;
import java.util.UUID;

/**
 * Another laptop of this workspace, as its latest bundle showed it.
 *
 * @param have      what it had then
 * @param stateCode its state code then
 * @param at        when it made that bundle
 */
public record Peer(UUID device, String name, Have have, String stateCode, Instant at) {
}
