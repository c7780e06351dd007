package app.wheelhouse.output;

/** A font file this program ships, with the family and weight it stands for on paper. */
enum Typeface {
    REGULAR("Inter-Regular.ttf", "Inter", 400, false),
    MEDIUM("Inter-Medium.ttf", "Inter", 500, false),
    SEMI_BOLD("Inter-SemiBold.ttf", "Inter", 600, false),
    ITALIC("Inter-Italic.ttf", "Inter", 400, true),
    TABULAR("InterTabular-Regular.ttf", "Inter Tabular", 400, false),
    TABULAR_MEDIUM("InterTabular-Medium.ttf", "Inter Tabular", 500, false),
    TABULAR_SEMI_BOLD("InterTabular-SemiBold.ttf", "Inter Tabular", 600, false),
    NOTO("NotoSans-Regular.ttf", "Noto Sans", 400, false),
    HEBREW("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", 400, false),
    HEBREW_BOLD("NotoSansHebrew-Bold.ttf", "Noto Sans Hebrew", 600, false),
    ARABIC("NotoSansArabic-Regular.ttf", "Noto Sans Arabic", 400, false),
    ARABIC_BOLD("NotoSansArabic-Bold.ttf", "Noto Sans Arabic", 600, false),
    SYMBOLS("NotoSansSymbols2-Regular.ttf", "Noto Sans Symbols2", 400, false),
    CJK("DroidSansFallbackFull.ttf", "Droid Sans Fallback", 400, false),
    HANGUL("NanumSquare-Regular.ttf", "NanumSquare", 400, false),
    EMOJI("NotoEmoji-Regular.ttf", "Noto Emoji", 400, false);

    private final String file;
    private final String family;
    private final int weight;
    private final boolean italic;

    Typeface(String file, String family, int weight, boolean italic) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.italic = italic;
    }

    String path() {
        return "/app/wheelhouse/fonts/" + file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    /** True for the faces every page may use; the others are looked up for letters these lack. */
    boolean isMain() {
        return family.startsWith("Inter");
    }
}
