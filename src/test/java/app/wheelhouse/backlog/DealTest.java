package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Deal deal(@Nullable Object... fields) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("id", id("deal"), "title", "Bank"));
        for (int i = 0; i < fields.length; i += 2) {
            values.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return Deal.read(values);
    }

    @Test
    void criteriaAreAChecklist() {
        List<Deal.Criterion> criteria = Deal.criteria("- [x] offer\n* [X] revenue\n- [ ] fits\nplain\n\n-  dash");
        assertEquals(List.of(new Deal.Criterion("offer", true), new Deal.Criterion("revenue", true),
                new Deal.Criterion("fits", false), new Deal.Criterion("plain", false),
                new Deal.Criterion("dash", false)),
                criteria);
        assertEquals(criteria, Deal.criteria(Deal.write(criteria)));
    }

    @Test
    void whatKeepsADealFromBeingGrantedIsNamed() {
        assertEquals(List.of("the request it is about", "the account", "the revenue at stake", "criteria",
                "what has to wait for it", "a day it expires", "a day it is paid back"), deal().missing(0));
        Deal whole = deal("rfe", id("a"), "account", "Acme", "revenue", 1.0, "criteria", "- [x] a\n- [ ] b",
                "expires_on", TODAY,
                "payback_on", TODAY);
        assertEquals(List.of("1 criteria not met"), whole.missing(1));
    }

    @Test
    void aGrantLastsToItsDayAndIsOwedAfterItsPayback() {
        Deal granted = deal("state", "granted", "expires_on", TODAY, "payback_on", TODAY);
        assertEquals(List.of(true, false, false), List.of(granted.isInForce(TODAY), granted.isExpired(TODAY),
                granted.isOwed(TODAY)));
        LocalDate after = TODAY.plusDays(1);
        assertEquals(List.of(false, true, true), List.of(granted.isInForce(after), granted.isExpired(after),
                granted.isOwed(after)));
        Deal paid = deal("state", "paid_back", "expires_on", TODAY, "payback_on", TODAY);
        assertEquals(List.of(false, false, false),
                List.of(paid.isInForce(after), paid.isExpired(after), paid.isOwed(after)));
        assertEquals(true, deal("state", "granted").isInForce(TODAY));
    }

    @Test
    void theTaxIsToldForEachQuarterAndThoseBetween() {
        List<DealTax> tax = DealTax.of(List.of(
                deal("state", "granted", "asked_on", LocalDate.of(2026, 2, 1), "effort", 3.0, "won", 100.0),
                deal("state", "paid_back", "asked_on", LocalDate.of(2026, 3, 31), "effort", 1.5),
                deal("state", "granted", "asked_on", LocalDate.of(2026, 7, 1), "won", 50.0),
                deal("state", "refused", "asked_on", LocalDate.of(2026, 7, 1), "effort", 9.0),
                deal("state", "asked", "asked_on", LocalDate.of(2027, 7, 1), "effort", 9.0), deal("state", "granted")));
        assertEquals(List.of(new DealTax(new Quarter(2026, 1), 2, 4.5, 100), new DealTax(new Quarter(2026, 2), 0, 0, 0),
                new DealTax(new Quarter(2026, 3), 1, 0, 50)), tax);
        assertEquals(List.of(), DealTax.of(List.of()));
    }
}
