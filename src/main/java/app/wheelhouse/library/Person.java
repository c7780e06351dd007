package app.wheelhouse.library;

import java.util.UUID;

/** Somebody who attends, owns or presents. */
public record Person(UUID id, String name, String role, String org) {
}
