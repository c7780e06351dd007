package app.wheelhouse.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All chapters, in the order they are read. */
public final class Guide {
    /** The chapter that tells what a version brought. */
    public static final String NEWS = "news";
    private static final String FOLDER = "/app/wheelhouse/help/";
    private final List<Chapter> chapters;

    private Guide(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    /** Reads the guide that ships with the program: {@code guide.txt} names a chapter a line, with its screens. */
    public static Guide shipped() {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : text("guide.txt").lines().filter(each -> !each.isBlank()).toList()) {
            List<String> words = List.of(line.split("[: ]+"));
            chapters.add(Chapter.of(words.getFirst(), words.subList(1, words.size()), text(words.getFirst() + ".md")));
        }
        return new Guide(List.copyOf(chapters));
    }

    /** The chapters. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The chapter of this name, or the one that tells of the screen of this name. */
    public Optional<Chapter> about(String name) {
        return chapters.stream().filter(each -> each.id().equals(name) || each.rooms().contains(name)).findFirst();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
