package app.wheelhouse.intake.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallReadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15m             | 15
            15–20m          | 20
            15-20 min       | 20
            15‑20 minutes   | 20
            10 to 15 min    | 15
            ~10 min         | 10
            about 5 minutes | 5
            1 h             | 60
            1.5 hours       | 90
            1 h 30          | 90
            1h30m           | 90
            2 hrs           | 120
            45'             | 45
            60-min          | 60
            """)
    void lengthsAreReadInMinutes(String text, int minutes) {
        assertEquals(minutes, Minutes.read(text).orElseThrow().planned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "10", "m", "10 meters", "10:00", "FY26", "4 PMs", "40k GPUs", "5.6",
            "12–36 months"})
    void whatIsNoLengthIsNotRead(String text) {
        assertTrue(Minutes.read(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30 10:00, 45 min                 | 2026-11-30T10:00 | 45   | true
            2026-11-30T10:00                         | 2026-11-30T10:00 |      | true
            Mon 30 Nov 2026, 10:00–10:45             | 2026-11-30T10:00 | 45   | true
            Monday, November 30th, 2026 at 2:30 pm   | 2026-11-30T14:30 |      | true
            30. November 2026 09.15, 15–20 min       | 2026-11-30T09:15 | 20   | true
            12:05 am, 1 Dec 2026                     | 2026-12-01T00:05 |      | true
            2026-12-01 14:00 (1 h 30)                | 2026-12-01T14:00 | 90   | true
            2026-12-01                               | 2026-12-01T09:00 |      | false
            2026-12-01 10:00 in the small room       | 2026-12-01T10:00 |      | false
            2026-02-30 10:00                         |                  |      | false
            next Tuesday                             |                  |      | false
            30 Nov, 10:00                            |                  |      | false
            45 min                                   |                  | 45   | true
            """)
    void startTimesAreReadAsPeopleWriteThem(String text, String start, Integer minutes, boolean complete) {
        StartTime time = StartTime.read(text);
        assertEquals(start, time.startsAt() == null ? null : time.startsAt().toString());
        assertEquals(minutes, time.minutes());
        assertEquals(complete, time.complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://x.org/a?utm_source=chatgpt.com                  | https://x.org/a
            https://x.org/a?id=1&utm_source=c&b=2#frag              | https://x.org/a?id=1&b=2#frag
            https://x.org/a?utm_source=c&amp;id=1                   | https://x.org/a?id=1
            [t](https://x.org/a?gclid=1 "t") and more?utm_source=no | [t](https://x.org/a "t") and more?utm_source=no
            <https://x.org/?fbclid=1>, (https://x.org/?UTM_Medium=1)| <https://x.org/>, (https://x.org/)
            https://x.org/a?                                        | https://x.org/a?
            https://x.org/a?utm_thing                               | https://x.org/a?utm_thing
            what? nothing: here                                     | what? nothing: here
            """)
    void trackingGoesAndNothingElse(String text, String cleaned) {
        assertEquals(cleaned, TrackingParameters.strip(text));
    }

    @Test
    void textsAreComparedByTheirWords() {
        assertEquals(Words.key("Cloud‑first: “not lift & shift”"), Words.key("cloud first   NOT lift shift"));
        assertEquals(List.of("q1", "שלום", "naïve", "ﬁ".replace("ﬁ", "fi")), Words.of("Q1, שלום! naïve ﬁ"));
        assertEquals(0.5, Words.likeness("a b c", "a b d"));
        assertEquals(1, Words.likeness("", "—"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rhythm of business          | RHYTHM
            Cadences                    | RHYTHM
            Scorecard: first 100 days and KPIs | SCORECARD
            KPI wall                    | KPIS
            Risks & prepared responses  | RISKS
            Quotes and receipts         | QUOTES
            Talk‑track                  | TALK_TRACK
            Eight sound bites           | SOUND_BITES
            Playbook                    | PLAYBOOK
            Artifact list               | ARTEFACTS
            Open decisions              | OPEN_DECISIONS
            Links and references        | REFERENCES
            What success looks like     | SUCCESS
            Scope                       | SCOPE
            Quality gates               | GATES
            Lunch                       | PAGE
            """)
    void headingsAnnounceWhatAPageIsAbout(String heading, PageKind kind) {
        assertEquals(kind, PageKind.ofHeading(heading));
    }
}
