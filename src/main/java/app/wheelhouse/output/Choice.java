package app.wheelhouse.output;

import java.util.List;

/**
 * One of several things that could be done.
 *
 * @param mark    what became of it, such as "recommended", or empty
 * @param pros    what speaks for it
 * @param cons    what speaks against it
 * @param neutral what is to be known besides
 */
public record Choice(String title, String mark, List<String> pros, List<String> cons, List<String> neutral) {
    public Choice {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        neutral = List.copyOf(neutral);
    }

    /** The kinds of argument, in the order in which they are set. */
    enum Side {
        FOR("For", "+"), AGAINST("Against", "−"), BESIDES("Besides", "~");

        private final String label;
        private final String sign;

        Side(String label, String sign) {
            this.label = label;
            this.sign = sign;
        }

        String label() {
            return label;
        }

        String sign() {
            return sign;
        }
    }

    List<String> arguments(Side side) {
        return switch (side) {
            case FOR -> pros;
            case AGAINST -> cons;
            case BESIDES -> neutral;
        };
    }

    boolean hasArguments() {
        return !pros.isEmpty() || !cons.isEmpty() || !neutral.isEmpty();
    }
}
