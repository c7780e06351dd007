package app.wheelhouse.cli;

/** A command that cannot be done: how it ends, and a sentence saying why and what was kept. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Exit exit;

    Refused(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    static Refused usage(String sentence, Object... words) {
        return new Refused(Exit.USAGE, sentence.formatted(words));
    }

    static Refused value(String sentence, Object... words) {
        return new Refused(Exit.REFUSED, sentence.formatted(words));
    }

    static Refused nothing(String sentence, Object... words) {
        return new Refused(Exit.NO, sentence.formatted(words));
    }

    Exit exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
