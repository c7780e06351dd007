package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypefacesTest {
    private final Typefaces typefaces = new Typefaces();

    private Set<Typeface> fallbacks(String text) {
        Set<Typeface> faces = EnumSet.copyOf(typefaces.forText(text));
        faces.removeIf(Typeface::isMain);
        return faces;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ÀÉÎõüçñß ŠŽŁøþð āăģķ", "ΑΒΓΔ άέήίόύώ ϊϋ", "АБВГ ёйїђљњ", "אבגדהוזחטיכלמנסעפצקרשת ךםןףץ",
            "的一是不了人我在有他这中大来上国", "ひらがなカタカナ日本語", "가나다라한국어", "✓✗☐☑→←↑↓≥≤≠≈±×÷−–—…“”‘’•◇●■▪№™©€£¥₪", "😀🚀✅⚠🎉📌"})
    void everyScriptOnOfferCanBeDrawn(String letters) {
        assertEquals(List.of(), letters.codePoints().filter(point -> point != ' ' && !typefaces.canDraw(point))
                .mapToObj(Character::toString).toList());
    }

    @Test
    void aPageGetsOnlyTheFacesItNeeds() {
        assertEquals(Set.of(), fallbacks("Plain, ελληνικά, Кириллица"));
        assertEquals(Set.of(Typeface.HEBREW, Typeface.HEBREW_BOLD), fallbacks("שלום"));
        assertEquals(Set.of(Typeface.CJK, Typeface.HANGUL), fallbacks("云 한"));
        assertFalse(typefaces.canDraw(0xE123));
        assertEquals("a□ שב\n", typefaces.drawable("a\uE123 שב\n"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFontMayBeEmbedded(Typeface face) throws IOException {
        assertFalse((typefaces.font(face).getOS2Windows().getFsType() & 0x000f) == 2, "restricted licence embedding");
    }

    @Test
    void theFontsShipWithTheirLicencesAndStayUnderNineMegabytes() throws IOException {
        Path folder = Path.of(System.getProperty("wheelhouse.basedir", "."), "src/main/resources/app/wheelhouse/fonts");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            long size = 0;
            for (Path file : all) {
                size += Files.size(file);
            }

            assertTrue(size < 9_000_000, size + " bytes");
            assertEquals(5, all.stream().filter(file -> file.getFileName().toString().startsWith("LICENSE-")).count());
            assertEquals(Typeface.values().length,
                    all.stream().filter(file -> file.toString().endsWith(".ttf")).count());
        }
    }
}
