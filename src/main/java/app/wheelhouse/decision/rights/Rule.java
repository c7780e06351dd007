package app.wheelhouse.decision.rights;

/** What a matrix is checked for, how bad it is to break it, and who says so. */
public enum Rule {
    ROW_EMPTY("Somebody takes a part in every row", Severity.ERROR, Sources.SMITH_ERWIN),
    LETTER_UNKNOWN("Only letters of its framework", Severity.ERROR, Sources.NEVER_MIXED),
    LETTERS_TOGETHER("One part for one person", Severity.ERROR, Sources.SMITH_ERWIN),
    RAPID_ONE_DECIDER("Exactly one D", Severity.ERROR, Sources.WHO_HAS_THE_D),
    RAPID_RECOMMENDER("At least one R", Severity.ERROR, Sources.WHO_HAS_THE_D),
    RAPID_PERFORMER("At least one P", Severity.ERROR, Sources.WHO_HAS_THE_D),
    RAPID_AGREE_SCOPE("An A says what it is about", Severity.ERROR, Sources.WHO_HAS_THE_D),
    RAPID_AGREE_ESCALATES("An A that is not resolved goes to the D", Severity.ERROR, Sources.WHO_HAS_THE_D),
    RAPID_FEW_AGREE("At most two A in a row", Severity.ADVICE, Sources.WHO_HAS_THE_D),
    RACI_ONE_ACCOUNTABLE("Exactly one A", Severity.ERROR, Sources.PMBOK),
    RACI_RESPONSIBLE("At least one R", Severity.ERROR, Sources.SMITH_ERWIN),
    DACI_ONE_DRIVER("Exactly one Driver", Severity.ERROR, Sources.TEAM_PLAYBOOK),
    DACI_ONE_APPROVER("Exactly one Approver", Severity.ERROR, Sources.TEAM_PLAYBOOK),
    PAGING_ORDER("Called one after the other", Severity.ERROR, Sources.BEING_ON_CALL),
    PERSON_EMPTY("Everybody named takes a part", Severity.ADVICE, Sources.SMITH_ERWIN),
    PERSON_TWICE("One column for one person", Severity.ADVICE, Sources.NEVER_MIXED),
    PERSON_DECIDES_MUCH("No bottleneck", Severity.ADVICE, Sources.URWICK);

    /** How bad it is. */
    public enum Severity {
        /** The framework's own rule is broken: the matrix is not valid. */
        ERROR,
        /** The matrix is valid, and could be better. */
        ADVICE
    }

    private final String title;
    private final Severity severity;
    private final String source;

    Rule(String title, Severity severity, String source) {
        this.title = title;
        this.severity = severity;
        this.source = source;
    }

    /** The rule in a few words. */
    public String title() {
        return title;
    }

    public Severity severity() {
        return severity;
    }

    /** Where the rule comes from. */
    public String source() {
        return source;
    }

    private static final class Sources {
        static final String WHO_HAS_THE_D = "Rogers and Blenko, “Who Has the D?”, Harvard Business Review, January 2006";
        static final String PMBOK = "A Guide to the Project Management Body of Knowledge, 6th ed., 9.1.2.2";
        static final String SMITH_ERWIN = "Smith and Erwin, “Role & Responsibility Charting (RACI)”, PMI";
        static final String TEAM_PLAYBOOK = "Atlassian Team Playbook, “DACI”";
        static final String BEING_ON_CALL = "Site Reliability Engineering, O’Reilly 2016, ch. 11, “Being On-Call”";
        static final String URWICK = "Smith and Erwin, “Role & Responsibility Charting”: too many in one column; "
                + "the number after Urwick, “The Manager’s Span of Control”, Harvard Business Review, May 1956";
        static final String NEVER_MIXED = "House rule: a letter, like a person, means one thing in one matrix";
    }
}
