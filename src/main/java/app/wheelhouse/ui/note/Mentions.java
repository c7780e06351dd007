package app.wheelhouse.ui.note;

/** Tells how many of the characters behind an {@code @} name somebody known, 0 for nobody. */
@FunctionalInterface
public interface Mentions {
    /** No name is longer, in characters. */
    int LONGEST = 160;
    /** Nobody is known: a name is the word behind the sign. */
    Mentions NONE = _ -> 0;

    /** @param text what stands behind the sign, at most {@link #LONGEST} characters of it */
    int length(String text);
}
