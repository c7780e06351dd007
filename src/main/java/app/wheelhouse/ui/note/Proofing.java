package app.wheelhouse.ui.note;

import java.util.List;

/** Looks at each line as it is typed and says which stretches of it look different; asked on every key, so it must be quick. */
public interface Proofing {
    /** Has nothing to say. */
    Proofing NONE = new Proofing() {
        @Override
        public List<Span> looks(String line) {
            return List.of();
        }

        @Override
        public List<String> suggestions(String word) {
            return List.of();
        }

        @Override
        public void learn(String word) {
        }
    };

    /** Stretches of a line in their order, none over another. */
    List<Span> looks(String line);

    /** What may stand in the place of a word that looks {@link Look#MISSPELT}. */
    List<String> suggestions(String word);

    /** Takes a word for right from now on. */
    void learn(String word);
}
