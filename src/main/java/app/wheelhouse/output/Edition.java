package app.wheelhouse.output;

/** Which readers a page is made for; the room edition holds nothing that was meant for the host alone. */
public enum Edition {
    ROOM("Room edition", "room"), HOST("Host edition", "host");

    private final String label;
    private final String word;

    Edition(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** The words printed in the footer. */
    public String label() {
        return label;
    }

    /** The word used on the command line and in file names. */
    public String word() {
        return word;
    }

    /** True when something meant for {@code audience} may appear in this edition. */
    public boolean shows(Edition audience) {
        return this == HOST || audience == ROOM;
    }
}
