package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Memo;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Binds the memos of a session into one document: contents, the agenda, then a memo for each decision in its order. */
public final class CouncilPack {
    private final PagePlan plan;
    private final SessionPage file;
    private final List<Memo> memos;

    private CouncilPack(PagePlan plan, List<Memo> memos) {
        this.plan = plan;
        this.file = plan.page();
        this.memos = memos;
    }

    /** The decisions of a session a memo is wanted of, those on its agenda first and in its order. */
    public static List<UUID> decisions(SessionPage session) {
        List<UUID> topics = session.topics().stream().map(Topic::id).toList();
        return session.decisions().stream().sorted(Comparator.comparingInt(decision -> {
            int at = topics.indexOf(decision.topic());
            return at < 0 ? Integer.MAX_VALUE : at;
        })).map(Decision::id).toList();
    }

    /** @param memos those of the session's decisions; what is not for these readers is left out */
    public static Page page(SessionPage session, List<Memo> memos, Edition edition, Dates dates) {
        return new CouncilPack(PagePlan.of(session, edition, dates),
                memos.stream().filter(memo -> memo.isFor(edition)).toList()).page();
    }

    private Page page() {
        Instant start = file.session().startsAt();
        List<Block> blocks = new ArrayList<>(new AgendaTable(plan, new Sources(plan)).section());
        List<UUID> asked = memos.stream().map(memo -> memo.row().id()).toList();
        List<Item> without = plan.ofKind(TopicKind.DECISION_WANTED).stream()
                .filter(topic -> file.decisionOf(topic.id()).map(Decision::id).filter(asked::contains).isEmpty())
                .map(topic -> new Item(PagePlan.audience(topic), topic.title(), "", "", List.of())).toList();
        blocks.addAll(PagePlan.list("Wanted without a memo", without));
        memos.forEach(memo -> blocks.add(memo.chapter(plan.edition(), plan.dates())));
        long drafts = memos.stream().filter(memo -> !memo.isFinal()).count();
        return new Page("Council pack", plan.series(), plan.title(), words(memos.size(), drafts), facts(start),
                start == null ? null : plan.dates().day(start), "en", plan.edition(), blocks);
    }

    private static String words(int count, long drafts) {
        String memos = count == 1 ? "One memo" : count + " memos";
        return count == 0
                ? "No decision is wanted."
                : drafts == 0
                        ? memos + ", ready to be decided."
                        : memos + ", " + drafts + " of them a draft.";
    }

    private List<Fact> facts(@org.jspecify.annotations.Nullable Instant start) {
        List<Fact> facts = new ArrayList<>();
        Instant end = file.agenda().end();
        facts.add(new Fact("When", start == null || end == null ? "" : plan.dates().span(start, end)));
        facts.add(new Fact("Where", file.session().place()));
        facts.add(new Fact("Decides", String.join(", ", plan.names(AttendeeRole.APPROVER))));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }
}
