package app.wheelhouse.backlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of a quarter, in person-months.
 *
 * @param promised by requests that hold their place
 * @param fits     by those that follow by rank
 */
public record Use(double promised, double fits) {
    /** Nothing taken. */
    public static final Use NONE = new Use(0, 0);

    /** Both together. */
    public double months() {
        return promised + fits;
    }

    /** What a plan takes in all. */
    public static Use of(Plan plan) {
        return plan.placings().stream().reduce(NONE, Use::and, Use::plus);
    }

    /** What a plan takes by team, bucket or whatever {@code part} gives; empty for requests without one. */
    public static Map<Optional<UUID>, Use> by(Function<Rfe, @Nullable UUID> part, Plan plan, Collection<Rfe> rfes) {
        Map<Optional<UUID>, Use> uses = new HashMap<>();
        for (Rfe rfe : rfes) {
            plan.of(rfe.id()).filter(placing -> placing.fit().isIn()).ifPresent(placing -> uses
                    .merge(Optional.ofNullable(part.apply(rfe)), NONE.and(placing), Use::plus));
        }
        return uses;
    }

    private Use and(Placing placing) {
        return switch (placing.fit()) {
            case PROMISED -> new Use(promised + placing.months(), fits);
            case IN -> new Use(promised, fits + placing.months());
            case OUT, UNSCORED, UNKNOWN -> this;
        };
    }

    private Use plus(Use other) {
        return new Use(promised + other.promised, fits + other.fits);
    }
}
