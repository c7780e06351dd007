package app.wheelhouse.intake.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a section that is no session is about; the word is the kind of the document it becomes. */
public enum PageKind {
    AGENDA(false, "agenda", "running order"), GATES(false, "quality gate", "gates"),
    RHYTHM(false, "rhythm", "cadence", "operating calendar"),
    KPIS(false, "kpi", "metrics", "dora", "key performance"),
    SCORECARD(false, "scorecard", "100 days", "100-day", "30/60/90", "30-60-90", "checkpoints"),
    RISKS(true, "risk", "objection"), SOUND_BITES(true, "sound bite", "soundbite"),
    QUOTES(true, "quote", "receipt", "evidence"), TALK_TRACK(true, "talk track", "talking point", "talk-track"),
    PLAYBOOK(true, "playbook", "how to run"), ARTEFACTS(false, "artefact", "artifact", "deliverable", "documents"),
    OPEN_DECISIONS(true, "open decision", "decisions wanted", "decisions needed", "decisions to make", "the asks"),
    REFERENCES(false, "reference", "links", "sources", "bibliography", "further reading"),
    POLICIES(false, "polic"), LIMITS(true, "limit", "known issue", "constraint"),
    SUCCESS(false, "success", "what good looks like"),
    PEOPLE(true, "people", "attendees", "who is who", "stakeholder"),
    SCOPE(false, "scope", "what this is", "boundaries"),
    HORIZONS(false, "horizon"), OVERVIEW(false), PLAN(true), PAGE(true), UNFILED(true);

    private static final List<PageKind> NAMED = List.of(values()).subList(0, OVERVIEW.ordinal());
    private final boolean hostOnly;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> signs;

    PageKind(boolean hostOnly, String... signs) {
        this.hostOnly = hostOnly;
        this.signs = List.of(signs);
    }

    /** What a heading announces; {@link #PAGE} where it says nothing known. */
    static PageKind ofHeading(String heading) {
        String words = Words.tidy(heading).toLowerCase(Locale.ROOT);
        return NAMED.stream().filter(kind -> kind.foundIn(words) < words.length())
                .min(Comparator.comparingInt(kind -> kind.foundIn(words))).orElse(PAGE);
    }

    private int foundIn(String words) {
        return signs.stream().mapToInt(words::indexOf).filter(at -> at >= 0).min().orElse(words.length());
    }

    /** True where the page is kept from the room unless the user says otherwise. */
    public boolean hostOnly() {
        return hostOnly;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
