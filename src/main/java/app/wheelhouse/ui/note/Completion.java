package app.wheelhouse.ui.note;

/**
 * One thing the note can complete to.
 *
 * @param trigger the sign it begins with: at sign, number sign, or an opening brace for the two of a live part
 * @param text what is put after the sign
 * @param label what the list shows, such as a person's full role
 * @param detail a quiet word beside the label, such as the organisation; may be empty
 */
public record Completion(char trigger, String text, String label, String detail) {
    /** A person known as {@code @name}. */
    public static Completion person(String name, String label, String detail) {
        return new Completion('@', name, label, detail);
    }

    /** A live part written {@code {{words}}}. */
    public static Completion live(String words, String label, String detail) {
        return new Completion('{', words, label, detail);
    }

    /** A label written {@code #tag}. */
    public static Completion tag(String tag) {
        return new Completion('#', tag, tag, "");
    }
}
