package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal that jumps the queue, on record: an override.
 *
 * @param revenue   what the deal is worth in a year
 * @param criteria  the checklist, a line each: {@code - [x] closes this quarter}
 * @param decision  the entry of the decision log
 * @param expiresOn after this day it no longer jumps the queue
 * @param paybackOn by this day the shortcut is paid back
 * @param effort    person-months spent on this deal alone
 * @param won       revenue that came of it
 */
public record Deal(UUID id, String title, @Nullable UUID rfe, String account, @Nullable Double revenue,
        List<Criterion> criteria, @Nullable UUID decision, DealState state, @Nullable LocalDate askedOn,
        @Nullable LocalDate expiresOn, @Nullable LocalDate paybackOn, @Nullable Double effort, @Nullable Double won) {

    /** What a deal is held against unless somebody writes other criteria. */
    public static final List<String> USUAL_CRITERIA = List.of(
            "Signed offer, or a dated promise of the customer’s buyer",
            "Revenue at stake is above the threshold of the policy", "No option B serves: workaround, date or partner",
            "Fits the direction: nothing that only one customer will ever use",
            "Effort is estimated by the team that will do it", "No code freeze or gate is broken for it");

    /** One objective question, answered or not. */
    public record Criterion(String text, boolean met) {
    }

    public Deal {
        criteria = List.copyOf(criteria);
    }

    /** Reads the fields of a deal by their words. */
    public static Deal read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Deal(fields.id(), fields.text("title"), fields.reference("rfe"), fields.text("account"),
                fields.decimal("revenue"), criteria(fields.text("criteria")), fields.reference("decision"),
                DealState.of(fields.text("state")), fields.day("asked_on"), fields.day("expires_on"),
                fields.day("payback_on"), fields.decimal("effort"), fields.decimal("won"));
    }

    /** Reads a checklist; lines without a box are questions nobody answered. */
    public static List<Criterion> criteria(String text) {
        List<Criterion> criteria = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            boolean met = line.matches("(?i)[-*]\\s*\\[x].*");
            criteria.add(new Criterion(line.replaceFirst("(?i)^[-*]\\s*(\\[[x ]?])?\\s*", ""), met));
        });
        return criteria;
    }

    /** What {@link #criteria} reads. */
    public static String write(List<Criterion> criteria) {
        return String.join("\n",
                criteria.stream().map(each -> (each.met() ? "- [x] " : "- [ ] ") + each.text()).toList());
    }

    /** How many of the criteria are met. */
    public int met() {
        return (int) criteria.stream().filter(Criterion::met).count();
    }

    /** Whether it is granted and its day has not passed. */
    public boolean isInForce(LocalDate today) {
        return state == DealState.GRANTED && (expiresOn == null || !expiresOn.isBefore(today));
    }

    /** Whether it was granted and its day has passed without being paid back. */
    public boolean isExpired(LocalDate today) {
        return state == DealState.GRANTED && expiresOn != null && expiresOn.isBefore(today);
    }

    /** Whether it should have been paid back by now. */
    public boolean isOwed(LocalDate today) {
        return state == DealState.GRANTED && paybackOn != null && paybackOn.isBefore(today);
    }

    /** What keeps it from being granted, in words: an account, a request, criteria, an expiry, a payback day, what gives way. */
    public List<String> missing(int displaced) {
        List<String> missing = new ArrayList<>();
        if (rfe == null) {
            missing.add("the request it is about");
        }
        if (account.isBlank()) {
            missing.add("the account");
        }
        if (revenue == null) {
            missing.add("the revenue at stake");
        }
        if (criteria.isEmpty() || met() < criteria.size()) {
            missing.add(criteria.isEmpty() ? "criteria" : (criteria.size() - met()) + " criteria not met");
        }
        if (displaced == 0) {
            missing.add("what has to wait for it");
        }
        if (expiresOn == null) {
            missing.add("a day it expires");
        }
        if (paybackOn == null) {
            missing.add("a day it is paid back");
        }
        return missing;
    }
}
