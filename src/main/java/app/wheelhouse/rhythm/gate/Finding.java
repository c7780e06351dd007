package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion answers.
 *
 * @param verdict after a waiver, if one holds
 * @param bare    without any waiver
 * @param why     the reason, in words
 * @param brief   the same without anybody's own words: nothing of evidence and waivers but that they are there
 * @param rests   what the answer rests on, in words that do not change while it does not
 * @param at      when that was said or measured; null when nobody said anything
 * @param waiver  the latest waiver, whether it holds or not; null when there is none
 */
public record Finding(Criterion criterion, Verdict verdict, Verdict bare, String why, String brief, String rests,
        @Nullable Instant at, @Nullable Waiver waiver) {
    public UUID id() {
        return criterion.id();
    }

    /** How old what it rests on is; empty when it rests on nothing. */
    public String age(Instant now) {
        return at == null ? "" : Words.age(at, now);
    }
}
