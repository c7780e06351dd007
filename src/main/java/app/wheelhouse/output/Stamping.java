package app.wheelhouse.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** Replaces the hour of the clock and the chance numbers in a PDF by what follows from the page itself. */
final class Stamping {
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    private Stamping() {
    }

    static void stamp(PDDocument document, @Nullable LocalDate date, long number) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        String created = "";
        if (date == null) {
            information.getCOSObject().removeItem(COSName.CREATION_DATE);
        } else {
            Calendar calendar = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
            information.setCreationDate(calendar);
            created = "<xmp:CreateDate>" + date + "T00:00:00Z</xmp:CreateDate>";
        }
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll(Matcher.quoteReplacement(created)).getBytes(
                StandardCharsets.UTF_8));
        document.setDocumentId(number);
    }
}
