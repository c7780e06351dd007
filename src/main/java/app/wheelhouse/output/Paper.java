package app.wheelhouse.output;

/** A size of paper. */
public enum Paper {
    A4("A4", "210mm 297mm"), LETTER("US Letter", "8.5in 11in");

    private final String label;
    private final String css;

    Paper(String label, String css) {
        this.label = label;
        this.css = css;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    String css() {
        return css;
    }
}
