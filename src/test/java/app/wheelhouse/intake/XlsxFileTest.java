package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Grid;
import app.wheelhouse.output.Xlsx;
import app.wheelhouse.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
    private static final String RELS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" \
            Target="%s"/></Relationships>""";
    private static final String BOOK = """
            <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("rfes.xlsx"), bytes);
    }

    private Path book(String sheet) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELS.formatted("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", BOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELS.formatted("worksheet", "worksheets/sheet1.xml"));
        Path path = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(zip, sheet);
        }
        return path;
    }

    private static void sheet(OutputStream out, String rows) throws IOException {
        String start = rows.startsWith("<?xml")
                ? rows
                : "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>";
        out.write(start.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Path file) {
        Sheets sheets = XlsxFile.read(file, "rfes.xlsx");
        assertNull(sheets.refusal());
        return sheets.tables().getFirst().rows().stream().map(CsvTable.Row::cells).toList();
    }

    private static String refusal(Path file) {
        Refusal refusal = XlsxFile.read(file, "rfes.xlsx").refusal();
        return refusal == null ? "" : refusal.sentence();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Grid grid = new Grid("Board: all/some", List.of("Title", "Reach", "Raised"), List.of(
                Arrays.asList("=1+1", 0.25, LocalDate.of(2026, 11, 23)), Arrays.asList("two\nlines", null, null),
                Arrays.asList("'quoted", 1e15, null), Arrays.asList("-x", 100_000_000.125, null)));
        assertEquals(List.of(List.of("Title", "Reach", "Raised"), List.of("=1+1", "0.25", "2026-11-23"),
                List.of("two\nlines"), List.of("'quoted", "1000000000000000"), List.of("-x", "100000000.125")),
                cells(file(Xlsx.write(grid))));
    }

    @Test
    void aFormulaIsReadAsTheValueItHadAndRowsKeepTheirNumbers() throws IOException {
        Path file = book(
                """
                        <row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" t="inlineStr"><is><t>Reach</t></is></c></row>\
                        <row r="7"><c r="A7" t="inlineStr"><is><t>Quotas</t></is></c><c r="B7"><f>6*7</f><v>42</v></c></row>""");
        assertEquals(
                List.of(new CsvTable.Row(1, List.of("Title", "Reach")), new CsvTable.Row(7, List.of("Quotas", "42"))),
                XlsxFile.read(file, "made.xlsx").tables().getFirst().rows());
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithASentence() throws IOException {
        for (byte[] bytes : List.of(new byte[0], "Title,Reach\nA,1\n".getBytes(StandardCharsets.UTF_8),
                new byte[]{'P', 'K', 3, 4, 9, 9, 9, 9, 9},
                new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2})) {
            assertTrue(refusal(file(bytes)).contains("no workbook that can be read"));
        }
        assertTrue(refusal(book("<row r=\"1\"><c r=\"A1\"><v>1</v></row>")).contains("no workbook that can be read"));
        assertTrue(refusal(book("")).contains("is empty"));
    }

    @Test
    void aSheetThatUnpacksToFarMoreThanItWeighsIsRefused() throws IOException {
        assertTrue(refusal(book("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "A".repeat(40_000_000)
                + "</t></is></c></row>")).contains("no workbook that can be read"));
    }

    @Test
    void nothingOutsideTheWorkbookIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hush");
        Path file = book("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        assertTrue(refusal(file).contains("no workbook that can be read"));
    }

    @Test
    void aColumnFarToTheRightIsRefusedRatherThanPaddedOut() throws IOException {
        assertTrue(refusal(book("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")).contains("more than 512 columns"));
    }

    @Test
    void requestsAreImportedFromTheSheetThatHoldsThem() throws IOException, StoreException {
        Grid grid = new Grid("RFEs", List.of("Title", "Reach", "Confidence", "Effort", "Account"), List.of(
                Arrays.asList("Quotas", 12, 0.8, "2-4", "Acme = 1200000"), Arrays.asList("Keys", -1, 0.8, 1, null)));
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            ImportReport report = assertInstanceOf(ImportReport.class,
                    new Importer(bench.store).importFile(file(Xlsx.write(grid))));
            assertEquals("3 reach −1 is below 0; the row was left out", report.notUnderstood().getFirst().line() + " "
                    + report.notUnderstood().getFirst().reason());
            assertEquals(80, bench.record("rfe", "title", "Quotas").get("confidence"));
            assertEquals(0, assertInstanceOf(ImportReport.class,
                    new Importer(bench.store).importFile(folder.resolve("rfes.xlsx"))).changes());
            assertInstanceOf(Refusal.class, new Importer(bench.store).importFile(folder.resolve("none.xlsx")));
        }
    }
}
