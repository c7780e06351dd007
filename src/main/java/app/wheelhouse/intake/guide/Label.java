package app.wheelhouse.intake.guide;

import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.TopicKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels under which a guide puts the parts of a session, with the words people use for them. */
enum Label {
    ATTENDEES(
            "attendees|attendee|participants|attending|invitees|invited|people|who|in the room|who is in the room|who attends"),
    POINTS(TopicKind.POINT_TO_LAND, "points to land|point to land|points|land|to land|what to land|key points|"
            + "key messages|messages|takeaways|key takeaways|points to make"),
    DISCUSS(TopicKind.DISCUSSION,
            "discuss|discussion|discussions|to discuss|topics|topic|discuss topics|topics discuss|"
                    + "discussion topics|topics to discuss|points to discuss|topics for discussion|agenda|questions|"
                    + "open questions|questions to discuss|discussion points"),
    DECISIONS(TopicKind.DECISION_WANTED, "decisions|decision|decisions to make|decision to make|decisions wanted|"
            + "decision wanted|decisions needed|decision needed|decisions required|decision required|to decide|decide|"
            + "decisions to take|decision points|asks|the ask|ask"),
    RECEIPTS(TopicKind.RECEIPT, "receipts|receipt|quotes|quote|receipts quotes|quotes receipts|receipts and quotes|"
            + "quotes and receipts|evidence|data points|evidence and quotes|supporting quotes"),
    NOTES(TopicKind.REMINDER, "notes|note|host notes|speaker notes|notes to self|private notes|preparation|prep|"
            + "reminders|reminder"),
    TALK_TRACK(TopicKind.REMINDER, "talk track|talking points|opening|opening line|closing line|sound bite|sound bites|"
            + "say|how to say it"),
    RISKS(TopicKind.RISK, "risks|risk|objections|objection|risks and objections|risks objections|risks and responses|"
            + "risks responses|objections and responses|objections responses|likely objections"),
    PLAN("30 60 90|30 60 90 plan|30 60 90 days|30 60 90 day plan|plan 30 60 90|30|60|90|30 days|60 days|90 days|day 30|"
            + "day 60|day 90|by day 30|by day 60|by day 90|at 30|at 60|at 90"),
    WHEN("when|date|date and time|date time|starts|start|starts at|start time|scheduled|scheduled for|time"),
    LENGTH("length|duration|time box|timebox|minutes"), WHERE("where|place|location|room|venue"),
    PURPOSE("purpose|goal|objective|why|aim|intent|session goal|session purpose|desired outcome|why this session"),
    APPROVER(AttendeeRole.APPROVER, "approver|approvers|decider|decision maker"),
    DRIVER(AttendeeRole.DRIVER, "driver|drivers"),
    CONTRIBUTOR(AttendeeRole.CONTRIBUTOR, "contributor|contributors"),
    INPUT(AttendeeRole.INPUT, "input|inputs|consulted"),
    INFORMED(AttendeeRole.INFORMED, "informed|fyi|kept informed"),
    KEPT("quality gates|quality gate|gates|gate|exit criteria|success metrics|metrics|references|reference|links|"
            + "sources|pre read|pre reads|preread|pre reading|follow up|follow ups|next steps|sites|background|"
            + "context|artefacts|artifacts|materials|out of scope|in scope|actions|tracks");

    private static final Map<String, Label> BY_WORDS = byWords();
    private final @Nullable TopicKind topics;
    private final @Nullable AttendeeRole role;
    private final String words;

    Label(String words) {
        this(null, null, words);
    }

    Label(TopicKind topics, String words) {
        this(topics, null, words);
    }

    Label(AttendeeRole role, String words) {
        this(null, role, words);
    }

    Label(@Nullable TopicKind topics, @Nullable AttendeeRole role, String words) {
        this.topics = topics;
        this.role = role;
        this.words = words;
    }

    /** The label these words stand for; what stands in brackets, such as minutes, is not looked at. */
    static Optional<Label> of(String words) {
        return Optional.ofNullable(BY_WORDS.get(Words.key(words.replaceAll("[(\\[][^)\\]]*[)\\]]", " "))));
    }

    private static Map<String, Label> byWords() {
        Map<String, Label> labels = new HashMap<>();
        for (Label label : values()) {
            for (String word : label.words.split("\\|", -1)) {
                labels.put(word, label);
            }
        }
        return Map.copyOf(labels);
    }

    /** The kind of agenda entry below this label, where there is one. */
    Optional<TopicKind> topics() {
        return Optional.ofNullable(topics);
    }

    /** The role of the people behind this label, where it names one. */
    Optional<AttendeeRole> role() {
        return Optional.ofNullable(role);
    }

    /** True for the labels that nothing but a session has. */
    boolean marksSession() {
        return this == ATTENDEES || this == POINTS || this == DISCUSS || this == DECISIONS;
    }
}
