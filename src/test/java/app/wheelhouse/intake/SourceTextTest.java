package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    private static final String TEXT = "### Session A — “größe”\n\n- Ελληνικά, кириллица, שלום, 漢字, 🎯\n";

    @TempDir
    Path folder;

    private static String decoded(byte[] bytes) {
        return assertInstanceOf(SourceText.class, SourceText.decode("guide.md", bytes)).text();
    }

    private static Refusal refused(byte[] bytes) {
        Refusal refusal = assertInstanceOf(Refusal.class, SourceText.decode("guide.md", bytes));
        assertTrue(refusal.sentence().startsWith("guide.md ") && refusal.sentence().endsWith("."), refusal.sentence());
        return refusal;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsReadWithItsMarkAndWithout(String name) {
        Charset charset = Charset.forName(name);
        assertEquals(TEXT, decoded(TEXT.getBytes(charset)));
        assertEquals(TEXT, decoded(("\ufeff" + TEXT).getBytes(charset)));
    }

    @Test
    void chineseInUtf16IsNotTakenForBinary() {
        String chinese = "## 会议 一\n\n- 云 优先 不是 搬迁\n- 决定\n";
        assertEquals(chinese, decoded(chinese.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(chinese, decoded(chinese.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void whatIsNoUtf8IsReadAsWindows1252() {
        assertEquals("Größe – “x” €", decoded("Größe – “x” €".getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void emptyFilesAreRefused() {
        for (String empty : List.of("", " \n\t\n", "\ufeff", "\ufeff \r\n")) {
            assertEquals(Refusal.Code.EMPTY, refused(empty.getBytes(StandardCharsets.UTF_8)).code());
        }
    }

    @Test
    void binaryFilesAreRefusedByWhatTheyAre() {
        assertEquals("guide.md is a PDF, not text; save it as Markdown or CSV first.",
                refused("%PDF-1.7\n%\n".getBytes(StandardCharsets.US_ASCII)).sentence());
        assertTrue(refused(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).sentence().contains("a picture"));
        assertTrue(
                refused(new byte[]{'P', 'K', 3, 4, 20, 0}).sentence().contains("a zip archive or an Office document"));
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + i / 7);
        }
        assertEquals(Refusal.Code.BINARY, refused(noise).code());
        assertEquals(Refusal.Code.BINARY, refused(new byte[100]).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# A\n\n- b\0c\n", "# Größe\n\n- d\0e\0f, as it is said at some length\n", "# A\n\n\0\n"})
    void aZeroByteInTextIsRefusedByItsLine(String damaged) {
        String sentence = "guide.md has a zero byte in line 3, which no text has; nothing was changed. Save it anew as plain text.";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            assertEquals(new Refusal(Refusal.Code.BINARY, sentence, "guide.md", 3), refused(damaged.getBytes(charset)));
        }
    }

    @Test
    void cyrillicInUtf16IsNotTakenForDamagedText() {
        assertEquals("кириллица\n", decoded("кириллица\n".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void foldersMissingAndHugeFilesAreRefused() throws IOException {
        assertEquals(Refusal.Code.FOLDER, ((Refusal) SourceText.read(folder)).code());
        assertEquals(Refusal.Code.MISSING, ((Refusal) SourceText.read(folder.resolve("none.md"))).code());
        Path huge = folder.resolve("huge.md");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(SourceText.LIMIT + 1);
        }
        assertEquals(Refusal.Code.TOO_LARGE, ((Refusal) SourceText.read(huge)).code());
    }

    @Test
    void filesAreReadByTheirName() throws IOException {
        Path file = Files.writeString(folder.resolve("guide.md"), TEXT);
        assertEquals(new SourceText("guide.md", TEXT), SourceText.read(file));
    }
}
