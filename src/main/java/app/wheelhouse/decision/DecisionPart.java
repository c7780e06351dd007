package app.wheelhouse.decision;

import java.util.UUID;

/** What somebody does in one of several decisions. */
public record DecisionPart(UUID decision, Framework framework, Part part) {
}
