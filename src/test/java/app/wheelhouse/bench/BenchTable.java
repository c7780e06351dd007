package app.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collects the figures of one run and prints them as one Markdown table. */
final class BenchTable {
    private static final List<String> HEAD = List.of("what", "ours", "against", "its figure", "ratio", "goal", "good");
    private final List<Figure> figures = new ArrayList<>();

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    String markdown() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        figures.forEach(figure -> lines.add(List.of(figure.what(), Figure.words(figure.ours(), figure.unit()),
                figure.against(), Figure.words(figure.other(), figure.unit()), Figure.words(figure.ratio(), ""),
                Double.isNaN(figure.goal()) ? "" : "≤ " + figure.goal(), figure.verdict())));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0)).toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |"));
        return lines.stream().map(line -> row(line, widths)).collect(Collectors.joining("\n"))
                .replaceFirst("\n|$", "\n" + rule + "\n") + "\n";
    }

    private static String row(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> line.get(column) + " ".repeat(widths[column] - line.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Prints the table and writes it to a file. */
    void publish(Path file, String preface) throws IOException {
        String text = preface + "\n\n" + markdown();
        System.out.println("\n" + text);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
