package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a quarter's capacity reaches down the ranking, and what each bucket and team gets of it. */
public final class Plan {
    /** How the line is drawn, printed wherever it is shown. */
    public static final String RULE = "What is promised for the quarter holds its place. Then requests follow by rank while "
            + "their team and the quarter have capacity left, their bucket is below its most, and nothing is taken of what is "
            + "kept for other buckets. After the first of a team or bucket that does not fit, the rest of it is below the "
            + "line too: nobody jumps the queue for being small.";

    private final Supply supply;
    private final List<Share> shares;
    private final Map<UUID, Placing> placings;
    private final Map<UUID, Double> promised;
    private final Map<UUID, Double> byTeam;

    Plan(Supply supply, List<Share> shares, Map<UUID, Placing> placings, Map<UUID, Double> promised,
            Map<UUID, Double> byTeam) {
        this.supply = supply;
        this.shares = List.copyOf(shares);
        this.placings = placings;
        this.promised = Map.copyOf(promised);
        this.byTeam = Map.copyOf(byTeam);
    }

    /**
     * Draws the line.
     *
     * @param ranked requests in the order of their rank; those that nobody triaged, that are over or promised for another
     *               quarter take no part
     */
    public static Plan of(List<Rfe> ranked, Supply supply, List<Bucket> buckets, Rice rice) {
        return new Planning(supply, buckets, rice).plan(ranked);
    }

    /** Whether a request competes for a quarter. */
    public static boolean competes(Rfe rfe, Quarter quarter) {
        return (rfe.state() == RfeState.TRIAGED || rfe.state() == RfeState.ACCEPTED)
                && (rfe.quarter() == null || rfe.quarter().equals(quarter));
    }

    public Supply supply() {
        return supply;
    }

    /** Where a request stands; empty when it takes no part. */
    public Optional<Placing> of(UUID rfe) {
        return Optional.ofNullable(placings.get(rfe));
    }

    /** All that take part, in the order of the ranking. */
    public List<Placing> placings() {
        return List.copyOf(placings.values());
    }

    /** The first one below the line, before which it is drawn. */
    public Optional<UUID> firstOut() {
        return placings.values().stream().filter(each -> each.fit() == Placing.Fit.OUT).map(Placing::rfe).findFirst();
    }

    /** What each bucket gets, in the order of the buckets. */
    public List<Share> shares() {
        return shares;
    }

    /** Person-months of all that are in. */
    public double used() {
        return placings.values().stream().filter(each -> each.fit().isIn()).mapToDouble(Placing::months).sum();
    }

    /** Person-months of all that are in, of one team. */
    public double used(UUID team) {
        return byTeam.getOrDefault(team, 0.0);
    }

    /** By how many person-months more was promised than there is: of teams, and under null for the whole quarter. */
    public Map<Optional<UUID>, Double> over() {
        Map<Optional<UUID>, Double> over = new LinkedHashMap<>();
        if (supply.isKnown()) {
            promised.forEach((team, months) -> {
                Double there = supply.of(team);
                if (there != null && months > there) {
                    over.put(Optional.of(team), months - there);
                }
            });
            double all = placings.values().stream().filter(each -> each.fit() == Placing.Fit.PROMISED)
                    .mapToDouble(Placing::months).sum();
            if (all > supply.total()) {
                over.put(Optional.empty(), all - supply.total());
            }
        }
        return over;
    }

    /** Draws one line. */
    private static final class Planning {
        private static final double ROUNDING = 1e-9;
        private final Supply supply;
        private final List<Bucket> buckets;
        private final Rice rice;
        private final Map<UUID, Double> byTeam = new HashMap<>();
        private final Map<UUID, Double> byBucket = new HashMap<>();
        private final Map<UUID, Double> promised = new HashMap<>();
        private final Map<UUID, String> shutTeams = new HashMap<>();
        private final Map<Optional<UUID>, String> shutBuckets = new HashMap<>();
        private double used;

        Planning(Supply supply, List<Bucket> buckets, Rice rice) {
            this.supply = supply;
            this.buckets = buckets;
            this.rice = rice;
        }

        Plan plan(List<Rfe> ranked) {
            List<Rfe> competing = ranked.stream().filter(rfe -> competes(rfe, supply.quarter())).toList();
            competing.stream().filter(rfe -> rfe.quarter() != null).forEach(this::promise);
            List<Placing> placed = new ArrayList<>();
            competing.forEach(rfe -> placed.add(place(rfe)));
            Map<UUID, Placing> placings = new LinkedHashMap<>();
            double running = 0;
            for (Placing each : placed) {
                running += each.fit().isIn() ? each.months() : 0;
                placings.put(each.rfe(), new Placing(each.rfe(), each.fit(), each.why(), each.months(), running));
            }
            List<Share> shares = buckets.stream()
                    .map(bucket -> Share.of(bucket, byBucket.getOrDefault(bucket.id(), 0.0), supply)).toList();
            return new Plan(supply, shares, placings, promised, byTeam);
        }

        private void promise(Rfe rfe) {
            take(rfe);
            if (rfe.team() != null) {
                promised.merge(rfe.team(), months(rfe), Double::sum);
            }
        }

        private void take(Rfe rfe) {
            double months = months(rfe);
            used += months;
            if (rfe.team() != null) {
                byTeam.merge(rfe.team(), months, Double::sum);
            }
            if (rfe.bucket() != null) {
                byBucket.merge(rfe.bucket(), months, Double::sum);
            }
        }

        private Placing place(Rfe rfe) {
            double months = months(rfe);
            if (rfe.quarter() != null) {
                return new Placing(rfe.id(), Placing.Fit.PROMISED, "", months, 0);
            } else if (rice.score(rfe.inputs()).isEmpty()) {
                return new Placing(rfe.id(), Placing.Fit.UNSCORED,
                        "lacks " + String.join(", ", rice.lacking(rfe.inputs())), months, 0);
            } else if (!supply.isKnown()) {
                return new Placing(rfe.id(), Placing.Fit.UNKNOWN, "nobody said what the quarter holds", months, 0);
            }
            String why = why(rfe, months);
            if (why.isEmpty()) {
                take(rfe);
            }
            return new Placing(rfe.id(), why.isEmpty() ? Placing.Fit.IN : Placing.Fit.OUT, why, months, 0);
        }

        private String why(Rfe rfe, double months) {
            UUID team = rfe.team();
            Optional<UUID> bucket = Optional.ofNullable(rfe.bucket());
            if (team != null && shutTeams.containsKey(team)) {
                return shutTeams.get(team);
            } else if (shutBuckets.containsKey(bucket)) {
                return shutBuckets.get(bucket);
            }
            Double ofTeam = supply.of(team);
            if (team != null && months > (ofTeam == null ? 0 : ofTeam) - byTeam.getOrDefault(team, 0.0) + ROUNDING) {
                shutTeams.put(team, "its team is full");
                return "its team is full";
            }
            String why = exceedsMost(rfe, months)
                    ? "its bucket is at its most"
                    : used + months > supply.total() + ROUNDING
                            ? "the quarter is full"
                            : used + months > supply.total() - kept(rfe.bucket()) + ROUNDING
                                    ? "the rest is kept for other buckets"
                                    : "";
            if (!why.isEmpty()) {
                shutBuckets.put(bucket, why);
            }
            return why;
        }

        private boolean exceedsMost(Rfe rfe, double months) {
            return buckets.stream().filter(bucket -> bucket.id().equals(rfe.bucket())).map(Bucket::most)
                    .filter(java.util.Objects::nonNull)
                    .anyMatch(most -> byBucket.getOrDefault(rfe.bucket(), 0.0) + months > supply.total() * most / 100
                            + ROUNDING);
        }

        /** What other buckets have not yet taken of what is kept for them. */
        private double kept(@Nullable UUID own) {
            return buckets.stream().filter(bucket -> !bucket.id().equals(own)).mapToDouble(bucket -> {
                Integer least = bucket.least();
                return least == null
                        ? 0
                        : Math.max(0,
                                supply.total() * least / 100 - byBucket.getOrDefault(bucket.id(), 0.0));
            }).sum();
        }

        private static double months(Rfe rfe) {
            Double months = rfe.inputs().months();
            return months == null || months < 0 ? 0 : months;
        }
    }
}
