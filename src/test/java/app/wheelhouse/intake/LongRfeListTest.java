package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.store.StoreException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two thousand rows as they come: some broken, some twice, with semicolons and in UTF-16. */
class LongRfeListTest {
    private static final long SEED = 20_261_123;
    private static final int ROWS = 2000;
    @TempDir
    Path folder;

    /** A file with what is to become of each of its rows. */
    private static final class Made {
        final StringBuilder text = new StringBuilder();
        final Map<Integer, String> refused = new TreeMap<>();
        final Map<Integer, String> kept = new TreeMap<>();
        final List<String> titles = new ArrayList<>();
        private final String separator;
        private int line = 1;

        Made(String separator, long seed) {
            this.separator = separator;
            if (separator.equals(";")) {
                text.append("sep=;\r\n");
                line++;
            }
            row("Ticket", "Title", "Problem", "Account", "ARR", "Reach", "Impact", "Confidence", "Effort");
            Random random = new Random(seed);
            for (int i = 0; i < ROWS; i++) {
                one(i, random);
            }
        }

        private void one(int i, Random random) {
            String ticket = "T-" + i;
            String title = "Wish %d about %s".formatted(i,
                    List.of("quotas", "naïve „quotes“", "日本", "a " + separator + " b")
                            .get(random.nextInt(4)));
            String reach = String.valueOf(random.nextInt(500));
            String effort = random.nextBoolean() ? comma("1.5") : "2–4";
            int at = line;
            switch (random.nextInt(20)) {
                case 0 -> {
                    row(ticket, title, "", "", "", reach, "1", "80", "-" + (1 + random.nextInt(9)));
                    refused.put(at, "is below 0.5 person-months; the row was left out");
                }
                case 1 -> {
                    row(ticket, title, "", "", "", "−3", "1", "80", effort);
                    refused.put(at, "reach −3 is below 0; the row was left out");
                }
                case 2 -> {
                    row(ticket, "", "only a problem", "", "", reach, "1", "80", effort);
                    refused.put(at, "it has no title; the row was left out");
                }
                case 3 -> {
                    row(ticket, title, "", "", "", reach, "1", "80", effort, "", "too", "wide");
                    refused.put(at, "it has 12 cells and the head only 9; the row was left out");
                }
                case 4 -> {
                    String before = titles.isEmpty() ? "" : titles.get(random.nextInt(titles.size()));
                    row(ticket, before, "", "", "", reach, "1", "80", effort);
                    refused.put(at, before.isEmpty() ? "it has no title" : "its title is that of line");
                }
                case 5 -> {
                    row(ticket, title, "", "", "", reach, "1", "80", "0");
                    kept.put(at, "effort 0 is below 0.5 person-months; it was left out");
                    titles.add(Words.tidy(title));
                }
                case 6 -> {
                    row(ticket, title, "", "", "", "=1+1", "enormous", "80", effort);
                    kept.put(at, "reach “=1+1” is no number; it was left out; impact “enormous” is none of");
                    titles.add(Words.tidy(title));
                }
                case 7 -> {
                    row(ticket, title, "two\nlines, \"quoted\"", "Acme " + i, comma("1200.5"), reach, "high", "0.8",
                            effort);
                    titles.add(Words.tidy(title));
                }
                default -> {
                    row(ticket, title, "", "Acme", "100000", reach, comma("0.25"), "80 %", effort);
                    titles.add(Words.tidy(title));
                }
            }
        }

        private String comma(String figure) {
            return separator.equals(";") ? figure.replace('.', ',') : figure;
        }

        private void row(String... cells) {
            List<String> quoted = new ArrayList<>();
            for (String cell : cells) {
                boolean plain = !cell.contains(separator) && !cell.contains("\n") && !cell.contains("\"");
                quoted.add(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
                line += (int) cell.chars().filter(c -> c == '\n').count();
            }
            text.append(String.join(separator, quoted)).append("\r\n");
            line++;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ',', UTF-8, ''
            ';', UTF-8, ef bb bf
            ';', UTF-16LE, ff fe
            ';', UTF-16BE, fe ff
            '\t', UTF-16LE, ff fe
            """, ignoreLeadingAndTrailingWhitespace = false)
    void everyGoodRowComesInAndEveryOtherIsNamed(String separator, String charset, String mark) throws StoreException {
        Made made = new Made(separator, SEED);
        byte[] text = made.text.toString().getBytes(Charset.forName(charset.strip()));
        byte[] start = mark.isBlank() ? new byte[0] : java.util.HexFormat.ofDelimiter(" ").parseHex(mark.strip());
        byte[] bytes = new byte[start.length + text.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(text, 0, bytes, start.length, text.length);
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            SourceText source = assertInstanceOf(SourceText.class, SourceText.decode("rfes.csv", bytes));
            ImportReport report = assertInstanceOf(ImportReport.class, new Importer(bench.store).importText(source));

            assertEquals(made.titles.stream().sorted().toList(),
                    bench.column("rfe", "title").stream().map(Object::toString).sorted().toList(), "seed " + SEED);
            Map<Integer, String> expected = new TreeMap<>(made.refused);
            expected.putAll(made.kept);
            assertEquals(List.copyOf(expected.keySet()),
                    report.notUnderstood().stream().map(NotUnderstood::line).toList());
            report.notUnderstood().forEach(line -> assertEquals(true, line.reason().contains(expected.get(line.line())),
                    () -> "seed " + SEED + ", line " + line.line() + ": " + line.reason()));
            assertEquals(0,
                    assertInstanceOf(ImportReport.class, new Importer(bench.store).importText(source)).changes());
        }
    }

    @Test
    void theGeneratorBreaksEachKindOfRow() {
        Made made = new Made(",", SEED);
        assertEquals(true, made.refused.size() > 300 && made.kept.size() > 100 && made.titles.size() > 1300);
        assertEquals(ROWS, made.refused.size() + made.titles.size());
    }
}
