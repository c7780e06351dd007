package app.wheelhouse.intake.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Throws random guides at the parser; each word in them occurs once, so a lost one cannot hide. */
class NothingIsLostTest {
    private static final List<String> FRAGMENTS = List.of("# %w", "## %w %w", "### Session %c — %w %w",
            "### Session %n: **%w**", "## Session %n. %w",
            "**Session %n — %w**", "###", "## ", "#### %w", "#### Points to land", "### Decisions",
            "###Session %n - %w", "%w %w\n-----", "Session %n — %w\n====",
            "**Attendees:** %w %w (Approver), %w; Driver: %w", "**Attendees**", "**Points to land**",
            "**Points to land (10 min)**", "**Discuss:** %w; %w",
            "**Topics**", "**Decisions to make**", "**Receipts / quotes**", "**Notes:** %w", "**30/60/90**",
            "**30:** %w", "**%w**", "**%w:** %w %w",
            "**When:** 2026-11-30 10:00, 45 min", "**When:** %w %w", "**Length:** %w", "**Where:** %w",
            "**Purpose:** %w [%w](https://x.org/%w?utm_source=chatgpt.com)",
            "- %w %w", "- %w (5m)\n  - %w\n    - %w", "- %w — 15–20m", "* **%w:** %w",
            "* **Topics:** %w\n  * %w\n  * %w", "1. %w (10 min, %w)", "2) %w `%w` *%w*",
            "- [ ] %w", "- [x] %w", "  - %w", "      %w", "\t- %w", "- %w\n\n  %w %w\n\n  - %w", "- | %w | %w |", "-",
            "- **Risk:** %w. **Response:** %w",
            "> %w %w", "> **Quality gates** %w", "> **Quality gates**\n> - %w\n> - %w", "> **%w**\n>\n> %w",
            "> “%w %w”\n> — %w", ">> %w", "| %w | %w |\n|---|---|\n| %w | %w |",
            "| %w | %w |", "```\n%w\n### Session Z — %w\n```", "```\n%w", "~~~", "<div>%w</div>", "<!-- %w -->",
            "[%w]: https://x.org/%w", "[%w][%w]", "![%w](%w.png \"%w\")",
            "%w &amp; %w\u00a0%w", "%w‑%w", "— %w", "• %w\n• %w", "---", "***", "%w  \n%w\\\n%w",
            "## Risks\n\n- %w. Response: %w", "## Quotes\n\n- “%w” — %w",
            "## Rhythm\n\n| %w |\n|---|\n| %w |", "## References\n- <https://x.org/%w>", "%w: %w", "Attendees: %w",
            "Decisions: %w", "***%w*** __%w__", "\ufeff%w", "%w\u2028%w", "%w\f%w",
            "- **Attendees:** same as Session A, plus %w", "**Attendees:** %w %w %w %w %w %w %w %w %w", "- (5m)",
            "**Discuss**  ", "#%w", "####### %w", "+ %w\n+ %w", "* * *",
            "- - %w", "- > %w", "- ```\n  %w\n  ```", "1. - %w\n   - %w", "**%w** %w", "*%w*", "\\# %w", "&#35; %w",
            "**Notes** (%w)", "- %w: %w. %w; %w — %w (host only)");

    @Test
    void everyWordOfARandomGuideIsInARecordThatStandsThere() {
        for (long seed = 1; seed <= 1500; seed++) {
            String text = guide(new Random(seed));
            Guide guide = GuideParser.parse("guide", text);
            String shown = text;
            long printed = seed;
            assertEquals(List.of(), Kept.lost(text, guide), () -> "seed " + printed + "\n" + shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*", "> ", "- ", "1. ", "a, ", " ", "#", "(", "; ", ": "})
    void aLineOfAnyLengthIsReadInReasonableTime(String unit) {
        String line = unit.repeat(50_000);
        assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> GuideParser.parse("guide", "### Session A — a\n\n**Discuss**\n- " + line
                        + "x\n\n" + line + "x\n\n**Attendees:** " + line + "x\n\n**When:** " + line + "x\n\n### " + line
                        + "x\n"));
    }

    @Test
    void everyRecordStandsInsideTheGuide() {
        for (long seed = 2000; seed <= 2300; seed++) {
            String text = guide(new Random(seed));
            int last = (int) text.lines().count();
            Guide guide = GuideParser.parse("guide", text);
            long printed = seed;
            guide.sessions().forEach(session -> {
                assertEquals(List.of(),
                        session.topics().stream().filter(topic -> outside(topic.lines(), last)).toList(),
                        () -> "seed " + printed);
                assertEquals(false, outside(session.lines(), last));
            });
            assertEquals(List.of(), guide.pages().stream().filter(page -> outside(page.lines(), last)).toList(),
                    () -> "seed " + printed);
        }
    }

    private static boolean outside(Lines lines, int last) {
        return lines.from() < 1 || lines.to() > last || lines.to() < lines.from();
    }

    private static String guide(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        int lines = 3 + random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
            StringBuilder filled = new StringBuilder();
            for (int c = 0; c < fragment.length(); c++) {
                if (fragment.charAt(c) == '%') {
                    filled.append(switch (fragment.charAt(++c)) {
                        case 'w' -> "q" + Integer.toString(10_000 + words++, 36) + (random.nextInt(4) == 0 ? "Y" : "z");
                        case 'c' -> String.valueOf((char) ('A' + random.nextInt(2)));
                        default -> String.valueOf(1 + random.nextInt(9));
                    });
                } else {
                    filled.append(fragment.charAt(c));
                }
            }
            text.append(filled).append(random.nextInt(3) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }
}
