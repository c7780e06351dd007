package app.wheelhouse.backlog;

/** The rank of a request with the best and the worst it has when one of its inputs is moved one step. */
public record RankRange(int best, int now, int worst) {

    /** In words: "3", or "3 (2–7)". */
    public String words() {
        return best == worst ? String.valueOf(now) : now + " (" + best + "–" + worst + ")";
    }
}
