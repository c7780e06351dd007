package app.wheelhouse.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts for paper, each read when first needed and kept. The PDF renderer measures a line by every font it is given,
 * so a page gets only those it needs. Not for several threads at once.
 */
final class Typefaces {
    private final Map<Typeface, TrueTypeFont> read = new EnumMap<>(Typeface.class);
    private final Map<Typeface, CmapLookup> letters = new EnumMap<>(Typeface.class);

    /** The parsed font. */
    TrueTypeFont font(Typeface face) {
        return read.computeIfAbsent(face, _ -> {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Resource.bytes(face.path())));
                font.setEnableGsub(false); // nine tenths of the time went into looking for ligatures
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException("font of this build is damaged: " + face.path(), e);
            }
        });
    }

    /** The faces that together hold the letters of the text. */
    Set<Typeface> forText(String text) {
        Set<Typeface> faces = EnumSet.noneOf(Typeface.class);
        for (Typeface face : Typeface.values()) {
            if (face.isMain()) {
                faces.add(face);
            }
        }
        BitSet missing = new BitSet();
        text.codePoints().filter(point -> point > ' ' && !has(Typeface.REGULAR, point)).forEach(missing::set);
        for (Typeface face : Typeface.values()) {
            if (!face.isMain() && missing.stream().anyMatch(point -> has(face, point))) {
                faces.add(face);
                if (face != Typeface.HEBREW) {
                    missing.stream().filter(point -> has(face, point)).forEach(missing::clear);
                }
            }
        }
        return faces;
    }

    /** The text with a box for each letter that no face has. */
    String drawable(String text) {
        if (text.codePoints().allMatch(point -> point <= ' ' || has(Typeface.REGULAR, point))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(point <= ' ' || canDraw(point) ? point : '□'));
        return out.toString();
    }

    /** True when some face has the letter. */
    boolean canDraw(int point) {
        for (Typeface face : Typeface.values()) {
            if (has(face, point)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Typeface face, int point) {
        return letters.computeIfAbsent(face, this::lookup).getGlyphId(point) != 0;
    }

    private CmapLookup lookup(Typeface face) {
        try {
            return font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("font of this build is damaged: " + face.path(), e);
        }
    }
}
