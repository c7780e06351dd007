package app.wheelhouse.document.ui;

import app.wheelhouse.document.Embed;
import app.wheelhouse.document.spell.Spelling;
import app.wheelhouse.ui.note.Look;
import app.wheelhouse.ui.note.Proofing;
import app.wheelhouse.ui.note.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Marks what is spelt wrong and which live parts name nothing, while a document is written. */
final class Proofreader implements Proofing {
    private final Consumer<String> learn;
    private @Nullable Spelling spelling;
    private Set<String> broken = Set.of();
    private String beyond = "";

    /** @param learn told of words that are right from now on */
    Proofreader(Consumer<String> learn) {
        this.learn = learn;
    }

    /** Begins to look at spelling. */
    void setSpelling(Spelling read) {
        spelling = read;
    }

    /** Says which live parts, as they are written, show nothing; gives whether that is news. */
    boolean setBroken(Set<String> sources) {
        boolean news = !broken.equals(sources);
        broken = Set.copyOf(sources);
        return news;
    }

    /** Says with which line the text leaves the pages it may fill, empty for none; gives whether that is news. */
    boolean setBeyond(String line) {
        boolean news = !beyond.equals(line);
        beyond = line;
        return news;
    }

    @Override
    public List<Span> looks(String line) {
        if (!beyond.isBlank() && line.equals(beyond)) {
            return List.of(new Span(0, line.length(), Set.of(Look.BEYOND)));
        }
        List<Span> spans = new ArrayList<>();
        Matcher written = Embed.WRITTEN.matcher(line);
        while (written.find()) {
            spans.add(new Span(written.start(), written.end(),
                    Set.of(broken.contains(written.group()) ? Look.BROKEN : Look.LIVE)));
        }
        Spelling words = spelling;
        if (words != null) {
            words.mistakes(line).forEach(each -> spans.add(new Span(each.start(), each.end(), Set.of(Look.MISSPELT))));
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    @Override
    public List<String> suggestions(String word) {
        Spelling words = spelling;
        return words == null ? List.of() : words.suggestions(word);
    }

    @Override
    public void learn(String word) {
        learn.accept(word);
    }
}
