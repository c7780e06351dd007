package app.wheelhouse.store;

import java.text.Normalizer;

/** Brings text into the form the log keeps: LF line ends and Unicode NFC. */
final class Text {
    private Text() {
    }

    static String normal(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.isNormalized(lines, Normalizer.Form.NFC)
                ? lines
                : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
