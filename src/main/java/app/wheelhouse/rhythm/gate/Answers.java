package app.wheelhouse.rhythm.gate;

import app.wheelhouse.rhythm.gate.Conditions.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers single criteria from the facts, waivers apart. */
final class Answers {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private final Facts facts;
    private final Gate gate;
    private final @Nullable Release release;

    /** An answer: what, why, the same without anybody's own words, what it rests on, and since when. */
    record Answer(Verdict verdict, String why, String brief, String rests, @Nullable Instant at) {
        Answer(Verdict verdict, String why, String rests, @Nullable Instant at) {
            this(verdict, why, why, rests, at);
        }

        static Answer noData(String why) {
            return new Answer(Verdict.NO_DATA, why, "", null);
        }
    }

    Answers(Facts facts, Gate gate, @Nullable Release release) {
        this.facts = facts;
        this.gate = gate;
        this.release = release;
    }

    Answer to(Criterion criterion) {
        return switch (criterion.kind()) {
            case CHECKLIST -> checklist(criterion);
            case APPROVAL -> approval(criterion);
            case SLO, KPI -> condition(criterion);
            case DOCUMENT -> document(criterion);
            case RELEASE -> plan();
            case POSTMORTEMS -> postmortems();
        };
    }

    private Answer checklist(Criterion criterion) {
        Evidence said = facts.evidenceFor(criterion.id(), release == null ? null : release.id()).orElse(null);
        if (said == null || said.met() == null) {
            return said == null || said.text().isBlank()
                    ? Answer.noData("nobody answered")
                    : new Answer(Verdict.NO_DATA, "nobody answered, though there is evidence", said.text(), said.at());
        }
        String who = facts.name(said.person());
        String rests = (said.met() ? "met: " : "not met: ") + said.text();
        if (!said.met()) {
            return new Answer(Verdict.FAIL, "not met" + (said.text().isBlank() ? "" : ": " + said.text()), "not met",
                    rests, said.at());
        }
        return said.text().isBlank()
                ? new Answer(Verdict.WARN, "met, but nothing shows it", rests, said.at())
                : new Answer(Verdict.PASS, said.person() == null ? said.text() : said.text() + " (" + who + ")",
                        "met, with evidence", rests, said.at());
    }

    private Answer approval(Criterion criterion) {
        Decider decider = facts.decider(criterion.row() == null ? gate.row() : criterion.row());
        Approval said = facts.approvalOf(criterion.id(), release == null ? null : release.id()).orElse(null);
        if (decider == null) {
            return Answer.noData("no rights matrix says who decides");
        } else if (decider.person() == null) {
            return Answer.noData(decider.name().isEmpty()
                    ? "“" + decider.title() + "” has no one who decides"
                    : "nobody holds the role “" + decider.name() + "”");
        } else if (said == null) {
            return Answer.noData("waits for " + decider.name());
        }
        String who = facts.name(said.person());
        String rests = (said.approved() ? "approved by " : "refused by ") + who;
        if (!decider.person().equals(said.person())) {
            return new Answer(Verdict.NO_DATA, rests + ", but " + decider.name() + " decides", rests, said.at());
        }
        return new Answer(said.approved() ? Verdict.PASS : Verdict.FAIL, rests, rests, said.at());
    }

    private Answer condition(Criterion criterion) {
        Double threshold = criterion.threshold();
        if (criterion.subject().isBlank() || threshold == null) {
            return Answer.noData("it says neither what nor how much");
        }
        Optional<Reading> found = facts.conditions().read(criterion);
        if (found.isEmpty()) {
            return Answer.noData("no data for " + criterion.subject());
        }
        Reading reading = found.get();
        String figure = Words.figure(reading.value());
        String rests = figure + " (" + reading.source() + ")";
        String flaw = flaw(reading, criterion, facts.now());
        if (!flaw.isEmpty()) {
            return figure(Verdict.NO_DATA, figure, rests, flaw, reading);
        }
        double good = criterion.atMost() ? threshold - reading.value() : reading.value() - threshold;
        String than = (criterion.atMost() ? "at most " : "at least ") + Words.figure(threshold);
        if (good < 0) {
            return figure(Verdict.FAIL, figure, rests, " is not " + than, reading);
        }
        Double warn = criterion.warnAt();
        boolean near = warn != null && (criterion.atMost() ? reading.value() > warn : reading.value() < warn);
        return near
                ? figure(Verdict.WARN, figure, rests, " is " + than + ", but near it", reading)
                : figure(Verdict.PASS, figure, rests, " is " + than, reading);
    }

    private static Answer figure(Verdict verdict, String figure, String rests, String says, Reading reading) {
        return new Answer(verdict, rests + says, figure + says, rests, reading.at());
    }

    /** Why a figure cannot be judged by, to be said behind it; empty when it can. */
    static String flaw(Reading reading, Criterion criterion, Instant now) {
        if (!Double.isFinite(reading.value())) {
            return " is no number";
        } else if (reading.at().isAfter(now.plus(SKEW))) {
            return " is from the future";
        }
        return reading.at().isBefore(now.minus(Duration.ofDays(criterion.days()))) ? " is older than its window" : "";
    }

    private Answer document(Criterion criterion) {
        if (criterion.subject().isBlank()) {
            return Answer.noData("it names no page");
        }
        Paper paper = facts.paper(criterion.subject()).orElse(null);
        if (paper == null) {
            return new Answer(Verdict.FAIL, "there is no page “" + criterion.subject() + "”", "no page", null);
        } else if (!paper.isWritten()) {
            return new Answer(Verdict.FAIL, "“" + paper.title() + "” is empty", "empty page", paper.at());
        } else if (criterion.measure().equals(Criterion.FINAL) && !paper.isFinal()) {
            return new Answer(Verdict.FAIL, "“" + paper.title() + "” does not say “Status: final”", "a draft",
                    paper.at());
        }
        String rests = criterion.measure().equals(Criterion.FINAL) ? "final" : "there";
        return new Answer(Verdict.PASS, "“" + paper.title() + "” is " + rests, rests, paper.at());
    }

    private Answer plan() {
        if (release == null) {
            return Answer.noData("no release is named");
        }
        List<String> flags = facts.policy().flags(release, facts.releases(), facts.redList(release.id()),
                facts.today());
        return flags.isEmpty()
                ? new Answer(Verdict.PASS, "freeze and Golden Run on " + release.freezeOn(),
                        "freeze and Golden Run on " + release.freezeOn(), facts.now())
                : new Answer(Verdict.FAIL, String.join("; ", flags), String.join("; ", flags), facts.now());
    }

    private Answer postmortems() {
        List<String> due = new ArrayList<>();
        boolean unknown = false;
        for (Incident each : facts.incidents()) {
            BudgetPolicy.Debt debt = BudgetPolicy.debt(each, facts.paper(each.postmortem()));
            if (debt != BudgetPolicy.Debt.NONE) {
                due.add(each.title() + ": " + debt.label());
            }
            unknown |= debt == BudgetPolicy.Debt.UNKNOWN;
        }
        String rests = due.isEmpty() ? facts.incidents().size() + " incidents" : String.join("; ", due);
        if (due.isEmpty()) {
            return new Answer(Verdict.PASS,
                    facts.incidents().isEmpty() ? "no incident on file" : "all " + rests + " are settled", rests,
                    facts.now());
        }
        boolean onlyUnknown = unknown && due.stream()
                .allMatch(each -> each.endsWith(BudgetPolicy.Debt.UNKNOWN.label()));
        String brief = due.size() == 1 ? "one incident is not settled" : due.size() + " incidents are not settled";
        return new Answer(onlyUnknown ? Verdict.NO_DATA : Verdict.FAIL, rests, brief, rests, facts.now());
    }
}
