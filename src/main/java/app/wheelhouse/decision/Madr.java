package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decision as a Markdown Architectural Decision Record after the template of MADR 4 (adr.github.io/madr). What MADR
 * has no place for stands as further names at the head, which its tools leave alone, and is read back by the importer.
 */
public final class Madr {
    private final StringBuilder out = new StringBuilder();
    private final DecisionRow row;
    private final Decision decision;

    private Madr(DecisionRow row) {
        this.row = row;
        this.decision = row.decision();
    }

    /** The whole file. */
    public static String write(DecisionRow row) {
        return new Madr(row).text();
    }

    /** A name for the file without its ending: {@code title-with-dashes}. */
    public static String name(Decision decision) {
        String dashed = decision.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return dashed.isEmpty() ? "decision" : dashed.substring(0, Math.min(80, dashed.length()));
    }

    private String text() {
        head();
        out.append("# ").append(line(decision.title())).append("\n\n");
        section("## Context and Problem Statement", decision.context());
        List<Option> options = decision.choices();
        section("## Considered Options", options.stream().map(option -> "* " + option.title())
                .collect(Collectors.joining("\n")));
        if (DecisionRules.isDecided(decision.state())) {
            outcome();
        } else {
            section("## Consequences", decision.consequences());
        }
        section("## Recommendation", decision.recommendation());
        if (options.stream().anyMatch(Option::hasArguments)) {
            out.append("## Pros and Cons of the Options\n\n");
            options.forEach(this::option);
        }
        section("## Risks", decision.risks());
        return out.toString().stripTrailing() + "\n";
    }

    private void head() {
        Parts parts = row.parts();
        char decider = parts.framework().decider();
        out.append("---\n");
        fact("status", decision.state().word());
        fact("date", first(decision.decidedOn(), decision.raisedOn()));
        fact("decision-makers", Parts.names(parts.deciders()));
        if (parts.framework() == Framework.RACI) {
            fact("consulted", Parts.names(parts.with('C')));
            fact("informed", Parts.names(parts.with('I')));
        }
        fact("door", decision.door() == null ? "" : decision.door().word());
        fact("raised", day(decision.raisedOn()));
        fact("ready", day(decision.readyOn()));
        fact("needed-by", day(decision.neededBy()));
        fact("decided", day(decision.decidedOn()));
        fact("decided-by", row.by());
        fact("told", day(decision.toldOn()));
        fact("performed", day(decision.performedOn()));
        fact("review", day(decision.reviewOn()));
        fact("reversal-trigger", decision.reversalTrigger());
        fact("session", row.sessionCode());
        if (!parts.parts().isEmpty()) {
            fact("framework", parts.framework().word());
            fact("roles", Stream.concat(parts.deciders().stream(),
                    parts.parts().stream().filter(part -> !part.has(decider)))
                    .map(part -> part.letters() + " " + part.name()).collect(Collectors.joining("; ")));
        }
        out.append("---\n\n");
    }

    private static String first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? day(other) : day(one);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void fact(String name, String value) {
        if (!value.isBlank()) {
            out.append(name).append(": ").append(value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*")
                    ? value
                    : "\"" + line(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"").append('\n');
        }
    }

    private void outcome() {
        String outcome = decision.outcome().strip();
        boolean brief = outcome.lines().count() == 1 && !outcome.matches(".*[\"“”].*");
        out.append("## Decision Outcome\n\n");
        if (brief) {
            out.append("Chosen option: \"").append(outcome).append('"')
                    .append(decision.reason().isBlank() ? "" : ", because " + decision.reason().strip())
                    .append("\n\n");
        } else {
            section("", outcome);
            section("### Reason", decision.reason());
        }
        section("### Consequences", decision.consequences());
    }

    private void option(Option option) {
        out.append("### ").append(option.title()).append("\n\n");
        Stream.of(option.pros().stream().map(each -> "* Good, because " + each),
                option.neutral().stream().map(each -> "* Neutral, because " + each),
                option.cons().stream().map(each -> "* Bad, because " + each)).flatMap(part -> part)
                .forEach(each -> out.append(each).append('\n'));
        out.append(option.hasArguments() ? "\n" : "");
    }

    private void section(String heading, String text) {
        if (!text.isBlank()) {
            out.append(heading).append(heading.isEmpty() ? "" : "\n\n").append(text.strip()).append("\n\n");
        }
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
