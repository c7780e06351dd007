package app.wheelhouse.intake;

import java.util.List;

/** What a column of a table of requests may hold, each with the heads it goes by: our own, Jira's, Productboard's, Aha!'s. */
enum RfeColumn {
    ID("id", "id", "wheelhouse id"),
    TICKET("ticket", "ticket", "key", "issue key", "reference", "reference number", "rfe", "ticket id", "number",
            "pb url"),
    ISSUE("number within Jira", "issue id"),
    KIND("kind of entry", "issue type", "entity type", "record type", "work item type", "type"),
    TITLE("title", "title", "summary", "name", "entity name", "request", "feature", "idea"),
    PROBLEM("problem", "problem", "description", "problem description", "user story", "use case", "details"),
    ASKED("words it came in", "asked", "as asked", "note text", "verbatim"),
    ACCOUNT("accounts", "account", "accounts", "customer", "customers", "requester", "requesters", "requested by",
            "company",
            "companies", "client", "organization", "organisation"),
    REVENUE("revenue at stake", "revenue", "arr", "revenue at stake", "arr at stake", "annual revenue",
            "opportunity amount",
            "opportunity value", "deal value", "acv"),
    ACCOUNT_REACH("reach of the account", "account reach", "reach of account", "reach per account"),
    CONTACT("contact", "contact", "reporter", "submitted by", "created by", "created by user"),
    ORIGIN("source", "source", "origin", "channel"),
    BUCKET("bucket", "bucket", "buckets", "work bucket", "investment type", "allocation"),
    EPIC("epic", "epic", "theme", "parent summary", "epic name", "initiative", "initiative name", "parent feature",
            "epic link",
            "parent key", "parent", "component", "parent component", "component name"),
    EPIC_PRIORITY("priority of the epic", "epic priority", "theme priority"),
    TEAM("team", "team", "squad", "teams", "team name", "development team"),
    OWNER("owner", "owner", "assignee", "assigned to", "assigned to user", "product manager", "owner name",
            "owner email"),
    RELEASE("release", "release", "milestone", "fix version s", "fix versions", "fix version", "release name",
            "target release", "version"),
    QUARTER("quarter", "quarter", "target quarter", "timeframe"),
    STATE("state", "state", "status", "status name", "workflow status"),
    RESOLUTION("state, when it is over", "resolution"),
    REASON("reason", "reason", "state reason"),
    REACH("reach", "reach", "rice reach", "reach a quarter", "reach per quarter"),
    IMPACT("impact", "impact", "rice impact"),
    CONFIDENCE("confidence", "confidence", "rice confidence"),
    EFFORT("effort", "effort", "rice effort", "effort months", "effort person months", "person months"),
    EFFORT_MOST("most effort", "effort most", "effort max"),
    FACTORS("further factors", "factors"),
    RAISED("day it was raised", "raised", "raised on", "created", "created on", "created at", "created date",
            "submitted",
            "submitted on", "opened"),
    TAGS("tags", "tags", "labels", "label", "tag"),
    RECEIPTS("receipts", "receipts", "receipt", "evidence", "citations"),
    MERGED_INTO("merged into", "merged into", "duplicate of"),
    OPTION_B("option B", "option b", "workaround"),
    ANSWER("answer", "answer");

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> heads;

    RfeColumn(String label, String... heads) {
        this.label = label;
        this.heads = List.of(heads);
    }

    /** What the user is told it was taken as. */
    String label() {
        return label;
    }

    /** The heads it goes by, the surest first. */
    List<String> heads() {
        return heads;
    }
}
