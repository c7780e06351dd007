package app.wheelhouse.document.spell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Tells which words of a line are spelt wrong. Only words in Latin letters are looked at; code, addresses, live parts,
 * abbreviations and names with capitals within are left alone. May be asked from any thread.
 */
public final class Spelling {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{M}]+(?:['’][\\p{IsLatin}]+)*");
    private static final Pattern LEFT_ALONE = Pattern.compile(
            "`[^`]*`|\\{\\{[^}]*\\}?\\}?|<[^>]*>|(?:https?://|www\\.|mailto:)\\S+|\\S+@\\S+|\\]\\([^)]*\\)|[\\w.-]*[\\d_/\\\\][\\w./\\\\-]*|[@#][\\p{L}\\w-]+");
    private static final int MOST_REMEMBERED = 20_000;
    private final Hunspell hunspell;
    /** Words of the trade that general dictionaries lack. */
    private final Set<String> trade;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private volatile Set<String> own = Set.of();

    /** A stretch of a line, from its first to behind its last character. */
    public record Mistake(int start, int end) {
    }

    private Spelling(Dictionary dictionary, Set<String> trade) {
        hunspell = new Hunspell(dictionary);
        this.trade = trade;
    }

    /** Reads the dictionary that comes with the program; takes a moment. */
    public static Spelling english() {
        try (InputStream rules = resource("en_US.aff");
                InputStream words = resource("en_US.dic");
                InputStream more = resource("product.txt");
                ByteBuffersDirectory scratch = new ByteBuffersDirectory()) {
            return new Spelling(new Dictionary(scratch, "spelling", rules, words),
                    Set.of(new String(more.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the dictionary of this build is damaged", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Spelling.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing from this build: " + name);
        }
        return in;
    }

    /** Takes these words for right from now on, in whatever case. */
    public void setOwn(Set<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        own = Set.copyOf(lower);
    }

    /** The mistakes in a line, first to last. */
    public List<Mistake> mistakes(String line) {
        List<Mistake> found = new ArrayList<>();
        boolean[] alone = new boolean[line.length()];
        Matcher skip = LEFT_ALONE.matcher(line);
        while (skip.find()) {
            java.util.Arrays.fill(alone, skip.start(), skip.end(), true);
        }
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (!alone[word.start()] && !isRight(word.group())) {
                found.add(new Mistake(word.start(), word.end()));
            }
        }
        return found;
    }

    /** Whether a word is spelt right, or is none to be looked at. */
    public boolean isRight(String word) {
        boolean odd = word.length() < 2 || word.substring(1).chars().anyMatch(Character::isUpperCase);
        String lower = word.toLowerCase(Locale.ROOT);
        if (odd || own.contains(lower) || trade.contains(lower)) {
            return true;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(word, each -> {
            String plain = each.replace('’', '\'');
            return hunspell.spell(plain) || plain.endsWith("'s") && hunspell.spell(plain.substring(0, plain.length()
                    - 2));
        });
    }

    /** What a word may have been meant to be, likeliest first; gives up after a quarter of a second. */
    public List<String> suggestions(String word) {
        return hunspell.suggest(word.replace('’', '\'')).stream().limit(6).toList();
    }
}
