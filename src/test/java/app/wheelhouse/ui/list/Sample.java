package app.wheelhouse.ui.list;

import static app.wheelhouse.ui.list.Programme.TODAY;
import static app.wheelhouse.ui.list.Programme.in;

import java.util.UUID;

/** The content of {@link Programme#sample}. */
final class Sample {
    private final Programme to;

    private Sample(Programme to) {
        this.to = to;
    }

    static void fill(Programme programme) {
        new Sample(programme).fill();
    }

    private UUID person(String name, String role, String org) {
        return to.add("person", "name", name, "role", role, "org", org);
    }

    private UUID session(UUID series, String code, String title, Object starts, int minutes, String position) {
        return to.add("session", "series", series, "code", code, "title", title, "starts_at", starts, "minutes",
                minutes,
                "state", "planned", "position", position, "place", "Boardroom");
    }

    private UUID decision(String title, String state, int raised, Object decided, Object by, UUID session) {
        return to.add("decision", "title", title, "state", state, "raised_on", TODAY.minusDays(raised), "decided_on",
                decided, "decided_by", by, "session", session, "door", "two-way");
    }

    private void action(String title, Object owner, Object due, String state, UUID session) {
        to.add("action", "title", title, "owner", owner, "due", due, "state", state, "session", session);
    }

    private void receipt(String title, String speaker, String origin, String attribution, UUID session, int ago) {
        to.add("receipt", "title", title, "speaker", speaker, "origin", origin, "attribution", attribution, "session",
                session, "said_on", TODAY.minusDays(ago));
    }

    private void risk(String title, String kind, Object owner, String response) {
        to.add("risk", "title", title, "kind", kind, "owner", owner, "response", response, "state", "open");
    }

    private void fill() {
        UUID president = person("President", "Executive sponsor", "Executive office");
        UUID product = person("Head of Product", "Runs the programme", "Product");
        UUID engineering = person("Head of Development", "Builds the cloud", "Engineering");
        UUID ops = person("Product Ops Lead", "Planning and rhythm", "Product");
        UUID field = person("Field Lead", "Voice of the field", "Field");
        person("Chief Architect", "Topology and tenancy", "Engineering");
        person("Partner Director", "Joint programme", "Microsoft");
        UUID charter = to.add("series", "title", "Programme charter", "position", "1");
        UUID a = session(charter, "A", "Vision and scope", in(-7, 3), 45, "1");
        UUID b = session(charter, "B", "Cloud strategy, not lift and shift", in(0, 3), 45, "2");
        UUID c = session(charter, "C", "Lighthouse wedge and the Azure path", in(2, 3), 60, "3");
        UUID d = session(charter, "D", "SaaS, tenancy, pricing, obligations", in(9, 3), 45, "4");
        session(charter, "E", "Organisation, decision rights, rhythm", null, 45, "5");
        for (UUID session : new UUID[]{a, b, c, d}) {
            to.add("attendee", "session", session, "person", president, "role", "approver");
            to.add("attendee", "session", session, "person", product, "role", "driver");
            to.add("attendee", "session", session, "person", engineering, "role", "contributor");
        }
        UUID plan = decision("Staged plan with service-level gates between crawl, walk and run", "proposed", 18, null,
                null, b);
        to.add("action", "title", "Draft the PR/FAQ for the private offer", "owner", product, "due",
                TODAY.minusDays(3), "state", "open", "session", a, "decision", plan);
        decision("Core layers before opinionated higher services in FY26", "accepted", 21, TODAY.minusDays(7),
                president, a);
        decision("The three proof points of the first twelve months", "accepted", 21, TODAY.minusDays(7), president, a);
        decision("Single-threaded owner for the lighthouse site", "deferred", 12, null, null, a);
        decision("Minimum set of SLOs and error budgets; general availability gated on them", "proposed", 6, null, null,
                d);
        decision("Multi-protocol head stays exploratory this year", "rejected", 16, TODAY.minusDays(7), president, a);
        decision("Lift the present release train into the cloud as it is", "superseded", 60, TODAY.minusDays(50),
                product, a);
        decision("Two technical product hires in this half", "proposed", 3, null, null, c);
        action("Topology proposal for the single-tenant site", engineering, TODAY.minusDays(1), "open", a);
        action("Agree joint success criteria with the partner", field, TODAY, "open", a);
        action("Write the test plan for time to first IO", engineering, TODAY.plusDays(1), "open", b);
        action("Name the owners of the six-pagers", ops, TODAY.plusDays(4), "open", a);
        action("Collect GPU idle figures from three sites", field, TODAY.plusDays(9), "open", b);
        action("Cost of operations per tenant, first curve", product, TODAY.plusDays(16), "open", b);
        action("Book the planning room for the site visit", ops, null, "open", c);
        action("Publish the decision log", ops, TODAY.minusDays(9), "done", a);
        receipt("We value the global namespace, quotas, capacity estimates and quality of service above raw speed.",
                "Partner director", "Working session in Redmond", "role_only", a, 12);
        receipt("No stage advances without its error-budget-backed SLOs and runbooks.", "Head of Product",
                "Review of the 5.5 release", "named", b, 30);
        receipt("The control plane fell over twice in the first week; nobody outside should hear that from us.",
                "Site reliability lead", "Post-mortem 14", "not_for_room", b, 21);
        receipt("Tasks were done 55 % faster with an assistant.", "Vendor study", "Published 2025", "named", d, 200);
        risk("Partner’s compute and storage businesses pull in different directions", "risk", president,
                "Core first with the lighthouse; the value shows in both books before either has to give.");
        risk("“Hardware qualification takes too long to matter this year.”", "objection", engineering,
                "Hardware path and thin control plane are staged; GPU utilisation proves the point on what is there.");
        risk("Fragile control plane delays the proof", "risk", engineering, "");
        risk("“Why not simply lift what we have?”", "objection", product,
                "Because what we have is not tenant-scoped: eight ways to sign in and no cost telemetry.");
        to.add("parked", "title", "Pricing of burst capacity", "state", "open", "session", a, "captured_at", in(-7, 4));
        to.add("parked", "title", "Do we need a second lighthouse in Europe?", "state", "open", "session", a,
                "captured_at", in(-7, 4));
        to.add("parked", "title", "Name of the offer", "state", "open", "session", a, "captured_at", in(-7, 4));
        to.add("document", "title", "Rhythm of business", "kind", "rhythm", "position", "1", "audience", "room", "text",
                RHYTHM);
        to.add("document", "title", "First 100 days", "kind", "scorecard", "position", "2", "audience", "room", "text",
                "# First 100 days\n\n- [x] Rhythm running\n- [ ] Decision log exists\n");
        to.add("document", "title", "Talk track", "kind", "talk track", "position", "3", "audience", "host", "text",
                "Anchor on outcomes.\n");
        to.add("document", "title", "Unfiled", "kind", "unfiled", "position", "4", "audience", "host", "text", "");
    }

    private static final String RHYTHM = """
            # Rhythm of business

            One week has five fixed points. Each has *one* owner, one length and **one kind of decision**; what does not
            fit waits for the next one. The details stand in the [operating guide](https://example.org/guide).

            | Cadence | Minutes | Purpose | Owner | Key decisions |
            |---|---:|---|---|---|
            | Monday review | 45 | Weekly product and engineering review | Product Ops | Priority changes, unblocking, escalation |
            | Tuesday triage | 60 | Score what came in | PM backlog | Accept, merge or park; owner, milestone |
            | Wednesday design | 60 | Functional specs and PR/FAQs | Architects, PM | Sign-off or rework |
            | Thursday readiness | 45 | Gate releases on SLO, docs, support | TPM | Ship or not, mitigation |
            | Friday council | 30 | Documented calls on big bets | Product Ops | Decision, owners, next steps |

            ## Gates

            1. **Design**: functional spec and PR/FAQ reviewed
            2. **Readiness**: SLO, runbooks, docs, support
               - paging RACI named
               - on-call staffed for four weeks
            3. **Release**: error budget healthy

            > A gate that nobody can fail is a ceremony.

            - [x] Templates written
            - [ ] First month planned

            The query behind the budget:

            ```
            1 - sum(rate(errors[28d])) / sum(rate(requests[28d]))
            ```
            """;
}
