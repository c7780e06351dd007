package app.wheelhouse.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Says of Arabic letters drawn in the shape their neighbours ask for which letters they are, so that what is copied, found
 * or read aloud from a page is what was written.
 */
final class BaseLetters {
    private static final Pattern SHAPED = Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFC]");
    private static final Pattern RANGE = Pattern
            .compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4,})>");
    private static final Pattern RANGES = Pattern.compile("\\d+\\s+beginbfrange.*?endbfrange", Pattern.DOTALL);
    private static final int MOST = 100;

    private BaseLetters() {
    }

    /** Whether any letter of a text is drawn in such a shape. */
    static boolean areNeededFor(String text) {
        return !ArabicShapes.joined(text).equals(text);
    }

    /** The same file with the letters themselves. */
    static byte[] in(byte[] pdf, long number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSStream> done = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map
                            && done.add(map)) {
                        mend(map);
                    }
                }
            }
            document.setDocumentId(number);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void mend(COSStream map) throws IOException {
        String text = new String(map.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        Map<Integer, String> letters = new TreeMap<>();
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            String begin = letters(range.group(3));
            for (int code = first; code <= last; code++) {
                letters.put(code, begin.substring(0, begin.length() - 1)
                        + (char) (begin.charAt(begin.length() - 1) + code - first));
            }
        }
        if (letters.values().stream().noneMatch(each -> SHAPED.matcher(each).find())) {
            return;
        }
        StringBuilder written = new StringBuilder();
        int left = letters.size();
        int at = 0;
        for (Map.Entry<Integer, String> each : letters.entrySet()) {
            if (at % MOST == 0) {
                written.append(Math.min(MOST, left - at)).append(" beginbfchar\n");
            }
            written.append("<%04X> <%s>\n".formatted(each.getKey(), hex(plain(each.getValue()))));
            at++;
            if (at % MOST == 0 || at == left) {
                written.append("endbfchar\n");
            }
        }
        Matcher ranges = RANGES.matcher(text);
        StringBuilder out = new StringBuilder();
        boolean first = true;
        while (ranges.find()) {
            ranges.appendReplacement(out, first ? Matcher.quoteReplacement(written.toString().strip()) : "");
            first = false;
        }
        ranges.appendTail(out);
        try (OutputStream stream = map.createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String plain(String letter) {
        return SHAPED.matcher(letter).find() ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
    }

    private static String letters(String hex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            out.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return out.toString();
    }

    private static String hex(String letters) {
        StringBuilder out = new StringBuilder();
        letters.chars().forEach(each -> out.append("%04X".formatted(each)));
        return out.toString();
    }
}
