package app.wheelhouse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the sheets of an Office workbook cell by cell: formulas as the value they had when it was saved, figures in full,
 * days as ISO 8601. Archives that unpack to far more than they weigh are refused, and nothing in them is run or fetched.
 */
final class XlsxFile {
    private static final long LARGEST_PART = 256L << 20;
    private static final double DENSEST = 0.005;
    private static final int MOST_SHEETS = 50;
    private static final int MOST_ROWS = 300_000;
    private static final int MOST_COLUMNS = 512;

    private XlsxFile() {
    }

    static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
    }

    /** Reads all sheets, or says in one sentence why not. */
    static Sheets read(Path file, String name) {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(DENSEST);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            List<CsvTable> tables = new ArrayList<>();
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            Iterator<InputStream> sheets = reader.getSheetsData();
            while (sheets.hasNext() && tables.size() < MOST_SHEETS) {
                try (InputStream sheet = sheets.next()) {
                    Rows rows = new Rows();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows,
                            new Plain(), false));
                    xml.parse(new InputSource(sheet));
                    tables.add(new CsvTable(rows.all, 0, ','));
                }
            }
            List<CsvTable> filled = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
            return filled.isEmpty()
                    ? Sheets.refused(Refusal.of(Refusal.Code.EMPTY, name,
                            "%s is empty; there is nothing to import.".formatted(name)))
                    : new Sheets(name, filled, null);
        } catch (TooMuch e) {
            return Sheets.refused(Refusal.of(Refusal.Code.TOO_LARGE, name,
                    "%s has %s; cut it into parts first.".formatted(name, e.words)));
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException _) {
            return Sheets.refused(Refusal.of(Refusal.Code.MALFORMED, name, refusal(file, name)));
        }
    }

    private static String refusal(Path file, String name) {
        return Files.isReadable(file)
                ? "%s is no workbook that can be read: it is damaged, protected by a password or not what its name says. "
                        .formatted(name) + "Save it as .xlsx or .csv again."
                : "%s cannot be read; check that you may open it.".formatted(name);
    }

    /** Says that a sheet is beyond what anybody fills in. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String words;

        TooMuch(String words) {
            super(words);
            this.words = words;
        }
    }

    /** Collects the rows of a sheet that have something in them. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<CsvTable.Row> all = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                all.add(new CsvTable.Row(number + 1, List.copyOf(cells)));
            }
            if (all.size() > MOST_ROWS) {
                throw new TooMuch("more than " + MOST_ROWS + " rows");
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            String said = value == null ? "" : value.strip();
            if (said.isEmpty()) {
                return;
            } else if (column >= MOST_COLUMNS) {
                throw new TooMuch("more than " + MOST_COLUMNS + " columns");
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, said);
        }
    }

    /** Writes figures in full, whatever the workbook shows of them. */
    private static final class Plain extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            if (format != null && DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(value);
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
            return Double.isFinite(value)
                    ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                    : Double.toString(value);
        }
    }
}
