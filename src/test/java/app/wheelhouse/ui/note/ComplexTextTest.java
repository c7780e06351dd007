package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ComplexTextTest {
    @Test
    void simpleScriptsStayWhole() {
        assertArrayEquals(new int[]{}, ComplexText.breaks("Words, naïve – “quoted” • Ελληνικά кириллица 日本語"));
        assertArrayEquals(new int[]{}, ComplexText.breaks(""));
    }

    @Test
    void linesThatNeedShapingAreCutBetweenWordsAndSigns() {
        assertArrayEquals(new int[]{4, 5, 9, 11}, ComplexText.breaks("שלום עולם, זאת"));
        assertArrayEquals(new int[]{1, 2, 4, 5}, ComplexText.breaks("e e\u0301 👩🏽‍💻"));
    }
}
