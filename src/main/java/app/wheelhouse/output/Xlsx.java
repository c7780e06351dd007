package app.wheelhouse.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an Office workbook. Texts are text cells whatever they begin with, marked so that a spreadsheet keeps
 * them from becoming formulas when they are edited.
 */
public final class Xlsx {
    private static final int IN_MEMORY = 200;
    /** Excel's own limit. */
    private static final int LONGEST = 32_767;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 48;
    private static final int MEASURED = 100;
    private static final short ISO_DAY = 14;

    private Xlsx() {
    }

    /** The bytes of the workbook. */
    public static byte[] write(Grid grid) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, IN_MEMORY, true, false);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.setCompressTempFiles(true);
            SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(grid.title()));
            Styles styles = Styles.of(book);
            head(sheet.createRow(0), grid.heads(), styles);
            for (int i = 0; i < grid.rows().size(); i++) {
                Row row = sheet.createRow(i + 1);
                List<@Nullable Object> values = grid.rows().get(i);
                for (int j = 0; j < values.size(); j++) {
                    cell(row, j, values.get(j), styles);
                }
            }
            for (int j = 0; j < grid.heads().size(); j++) {
                sheet.setColumnWidth(j, width(grid, j) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            if (!grid.heads().isEmpty()) {
                sheet.setAutoFilter(new CellRangeAddress(0, grid.rows().size(), 0, grid.heads().size() - 1));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Styles(CellStyle head, CellStyle text, CellStyle guarded, CellStyle day) {
        static Styles of(SXSSFWorkbook book) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(bold);
            CellStyle text = book.createCellStyle();
            text.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle guarded = book.createCellStyle();
            guarded.setVerticalAlignment(VerticalAlignment.TOP);
            guarded.setQuotePrefixed(true);
            CellStyle day = book.createCellStyle();
            day.setVerticalAlignment(VerticalAlignment.TOP);
            day.setDataFormat(ISO_DAY);
            return new Styles(head, text, guarded, day);
        }
    }

    private static void head(Row row, List<String> heads, Styles styles) {
        for (int j = 0; j < heads.size(); j++) {
            Cell cell = row.createCell(j);
            cell.setCellValue(heads.get(j));
            cell.setCellStyle(styles.head());
        }
    }

    private static void cell(Row row, int at, @Nullable Object value, Styles styles) {
        if (value == null || value.equals("")) {
            return;
        }
        Cell cell = row.createCell(at);
        switch (value) {
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            }
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.text());
            }
            default -> {
                String text = value.toString();
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                cell.setCellStyle(Csv.isFormula(text) ? styles.guarded() : styles.text());
            }
        }
    }

    /** As wide as the longest line among the first rows, within reason. */
    private static int width(Grid grid, int column) {
        int longest = grid.rows().stream().limit(MEASURED).map(row -> row.get(column))
                .mapToInt(
                        value -> value == null ? 0 : value.toString().lines().mapToInt(String::length).max().orElse(0))
                .max().orElse(0);
        return Math.clamp(Math.max(longest, grid.heads().get(column).length()) + 2L, NARROWEST, WIDEST);
    }
}
