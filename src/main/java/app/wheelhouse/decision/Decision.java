package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question put to the room and what became of it; {@code decidedBy} is a person. */
public record Decision(UUID id, String title, String context, String options, String recommendation, String door,
        DecisionState state,
        @Nullable LocalDate raisedOn, @Nullable LocalDate neededBy, @Nullable LocalDate decidedOn, String outcome,
        String reason,
        @Nullable UUID decidedBy, @Nullable UUID session, @Nullable UUID topic, String line) {
}
