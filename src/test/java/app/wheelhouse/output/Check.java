package app.wheelhouse.output;
import java.nio.file.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
public final class Check {
    public static void main(String[] a) throws Exception {
        for (String f : a)
            for (PDFAFlavour fl : new PDFAFlavour[]{PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A})
                System.out.println(f + " " + fl + " " + String.join("\n   ",
                        Vera.broken(Files.readAllBytes(Path.of(f)), fl).stream().limit(15).toList()));
    }
}
