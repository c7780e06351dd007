package app.wheelhouse.output;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out right-to-left text for the PDF renderer by the Unicode bidirectional algorithm of the JDK. */
final class RightToLeft {
    private static final String BRACKETS = "()[]{}<>«»‹›≤≥⟨⟩⟦⟧";
    private static final Map<Integer, Integer> MIRRORED = mirrored();

    private RightToLeft() {
    }

    private static Map<Integer, Integer> mirrored() {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < BRACKETS.length(); i += 2) {
            pairs.put((int) BRACKETS.charAt(i), (int) BRACKETS.charAt(i + 1));
            pairs.put((int) BRACKETS.charAt(i + 1), (int) BRACKETS.charAt(i));
        }
        return Map.copyOf(pairs);
    }

    /** Divides a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {
        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            runs.clear();
            if (paragraph.isEmpty()) {
                return;
            }
            Bidi bidi = new Bidi(paragraph, defaultDirection == RTL
                    ? Bidi.DIRECTION_RIGHT_TO_LEFT
                    : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int count = bidi.getRunCount();
            byte[] levels = new byte[count];
            BidiTextRun[] visual = new BidiTextRun[count];
            for (int i = 0; i < count; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                visual[i] = new BidiTextRun(bidi.getRunStart(i), bidi.getRunLimit(i) - bidi.getRunStart(i),
                        levels[i] % 2 == 1 ? RTL : LTR);
            }
            Bidi.reorderVisually(levels, 0, visual, 0, count);
            runs.addAll(List.of(visual));
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Xml.firstStrong(paragraph)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LTR;
                case Character.DIRECTIONALITY_UNDEFINED -> NEUTRAL;
                default -> RTL;
            };
        }
    }

    /** Turns a right-to-left run round for drawing, Arabic letters joined. */
    static final class Reorderer implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            int[] points = text.codePoints().toArray();
            StringBuilder out = new StringBuilder(text.length());
            for (int i = points.length - 1; i >= 0; i--) {
                int base = i;
                while (base > 0 && isMark(points[base])) {
                    base--;
                }
                // A mark is drawn from the left edge of the letter it stands on.
                for (int mark = i; mark > base; mark--) {
                    out.appendCodePoint(points[mark]);
                }
                out.appendCodePoint(MIRRORED.getOrDefault(points[base], points[base]));
                i = base;
            }
            return out.toString();
        }

        private static boolean isMark(int point) {
            return Character.getType(point) == Character.NON_SPACING_MARK;
        }

        @Override
        public String shapeText(String text) {
            return ArabicShapes.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
