package app.wheelhouse.rhythm.gate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a gate or one of its criteria answers. No data is never a pass. */
public enum Verdict {
    PASS("Pass", "Goes"),
    WARN("Warn", "Goes, with a warning"),
    FAIL("Fail", "Stays"),
    NO_DATA("No data", "Stays: what nobody knows does not pass"),
    WAIVED("Waived", "Goes on somebody’s word");

    /** The worst first. */
    private static final List<Verdict> ORDER = List.of(FAIL, NO_DATA, WAIVED, WARN, PASS);
    private final String label;
    private final String meaning;

    Verdict(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    /** What follows from it, in words. */
    public String meaning() {
        return meaning;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what a pipeline may go on with. A waiver is for people: it says go, but not to a machine. */
    public boolean letsPass() {
        return this == PASS || this == WARN;
    }

    /** True for what somebody may waive. */
    public boolean isOpen() {
        return this == FAIL || this == NO_DATA;
    }

    /** How urgent it is: 0 for the worst. */
    public int rank() {
        return ORDER.indexOf(this);
    }

    /** The worst of several; no data of none, because nothing asked is nothing known. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return ORDER.stream().filter(verdicts::contains).findFirst().orElse(NO_DATA);
    }

    /** Reads a stored word. */
    public static Optional<Verdict> of(String word) {
        return ORDER.stream().filter(each -> each.word().equals(word)).findFirst();
    }
}
