package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was given, with everything it rested on. What changes later is told beside it, never in it.
 *
 * @param inputs a text of lines, one for each criterion; see {@link #inputs(Judgement)}
 * @param hash   SHA-256 over outcome, who, when and inputs, in hexadecimal
 */
public record FrozenVerdict(UUID id, @Nullable UUID gate, @Nullable UUID release, Verdict outcome, String inputs,
        String hash, @Nullable UUID person, Instant at) {
    private static final String TAB = "\t";
    private static final int FIELDS = 6;
    private static final int SHORT = 12;

    /** One input as it was. */
    public record Input(String criterion, String title, String verdict, String rests, String at, String why) {
    }

    /** Reads the fields of a frozen verdict by their words. */
    public static FrozenVerdict read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        Instant at = fields.moment("said_at");
        return new FrozenVerdict(fields.id(), fields.reference("gate"), fields.reference("release"),
                Verdict.of(fields.text("outcome")).orElse(Verdict.NO_DATA), fields.text("inputs"),
                fields.text("hash"), fields.reference("person"), at == null ? Instant.EPOCH : at);
    }

    /** What a judgement rests on, a line a criterion: id, title, verdict, what it rests on, since when, why; by tabs. */
    public static String inputs(Judgement judgement) {
        return String.join("\n",
                judgement.findings().stream()
                        .map(each -> String.join(TAB, each.id().toString(), plain(each.criterion().title()),
                                each.verdict().word(), plain(each.rests()),
                                each.at() == null ? "" : each.at().toString(), plain(each.why())))
                        .toList());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Freezes a judgement. */
    public static FrozenVerdict of(UUID id, Judgement judgement, @Nullable UUID person) {
        String inputs = inputs(judgement);
        Instant at = judgement.at().truncatedTo(ChronoUnit.MILLIS);
        return new FrozenVerdict(id, judgement.gate().id(), judgement.releaseId(), judgement.verdict(), inputs,
                hash(judgement.gate().id(), judgement.releaseId(), judgement.verdict(), inputs, person, at), person,
                at);
    }

    private static String hash(@Nullable UUID gate, @Nullable UUID release, Verdict outcome, String inputs,
            @Nullable UUID person, Instant at) {
        String all = String.join("\n", String.valueOf(gate), String.valueOf(release), outcome.word(),
                String.valueOf(person), String.valueOf(at.toEpochMilli()), inputs);
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether it is what was frozen: its hash is that of what it says. */
    public boolean isIntact() {
        return hash(gate, release, outcome, inputs, person, at).equals(hash);
    }

    /** The beginning of the hash, for people. */
    public String code() {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** Its inputs, in order. */
    public List<Input> rows() {
        List<Input> rows = new ArrayList<>();
        inputs.lines().forEach(line -> {
            String[] cells = line.split(TAB, -1);
            if (cells.length == FIELDS) {
                rows.add(new Input(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
            }
        });
        return rows;
    }

    /** How old an input was when the verdict was given; empty when nobody had said anything. */
    public String age(Input input) {
        return input.at.isEmpty() ? "" : Words.age(Instant.parse(input.at), at);
    }

    /** What has changed since, a sentence each; nothing while everything is as it was. */
    public List<String> changedSince(Judgement now) {
        List<String> changes = new ArrayList<>();
        if (now.verdict() != outcome) {
            changes.add("The gate says %s now; it said %s.".formatted(word(now.verdict()), word(outcome)));
        }
        Map<String, Input> before = new LinkedHashMap<>();
        rows().forEach(row -> before.put(row.criterion, row));
        for (Finding finding : now.findings()) {
            Input was = before.remove(finding.id().toString());
            if (was == null) {
                changes.add("“%s” is asked since.".formatted(finding.criterion().title()));
            } else {
                change(was, finding).ifPresent(changes::add);
            }
        }
        before.values().forEach(gone -> changes.add("“%s” is asked no longer.".formatted(gone.title)));
        return changes;
    }

    private static Optional<String> change(Input was, Finding now) {
        if (!was.verdict.equals(now.verdict().word())) {
            return Optional.of("“%s” says %s now; it said %s.".formatted(now.criterion().title(),
                    word(now.verdict()), Verdict.of(was.verdict).map(FrozenVerdict::word).orElse(was.verdict)));
        }
        return was.rests.equals(plain(now.rests()))
                ? Optional.empty()
                : Optional.of("“%s” rests on “%s” now; it rested on “%s”.".formatted(now.criterion().title(),
                        plain(now.rests()), was.rests));
    }

    private static String word(Verdict verdict) {
        return verdict.label().toLowerCase(Locale.ROOT);
    }
}
