package app.wheelhouse.intake;

import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Option;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.adr.Adr;
import app.wheelhouse.intake.guide.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a decision record in Markdown into the records of a decision, of those who take part in it and of what it follows. */
final class AdrParts {
    private static final Pattern PLACEHOLDER = Pattern.compile("[{\\[].*[}\\]]");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)(supersedes|superseded by|replaced by|replaces)\\s+(?:\\[([^\\]]+)\\]\\(([^)]*)\\)|([^,;\\n]+))");

    private AdrParts() {
    }

    static List<Part> of(Adr adr) {
        Parts parts = new Parts();
        DecisionState state = state(adr.status());
        boolean decided = state != DecisionState.PROPOSED && state != DecisionState.DEFERRED;
        LocalDate date = day(adr.fact("date"));
        LocalDate decidedOn = day(adr.fact("decided"));
        LocalDate raised = day(adr.fact("raised"));
        String makers = people(adr.fact("decision-makers", "deciders", "decision-maker"));
        List<String> names = Roles.names(makers);
        String key = Words.key(adr.title());
        Fields fields = new Fields().say("title", Words.tidy(adr.title())).say("state", state.word())
                .say("context", adr.context()).say("options", Option.write(adr.options()))
                .say("consequences", adr.consequences()).say("risks", adr.risks())
                .say("raised_on", raised == null && !decided ? date : raised)
                .say("ready_on", day(adr.fact("ready"))).say("told_on", day(adr.fact("told")))
                .say("performed_on", day(adr.fact("performed"))).say("needed_by", day(adr.fact("needed-by")))
                .say("review_on", day(adr.fact("review")))
                .say("reversal_trigger", adr.fact("reversal-trigger"))
                .say("door", Door.of(adr.fact("door")).map(Door::word).orElse(null))
                .say("session", adr.fact("session").isBlank() ? null : new Part.Known("session", adr.fact("session")));
        if (decided) {
            fields.say("outcome", adr.outcome()).say("reason", adr.reason())
                    .say("recommendation", adr.recommendation())
                    .say("decided_on", decidedOn == null ? date : decidedOn);
        } else {
            fields.say("recommendation", adr.recommendation().isBlank() ? proposed(adr) : adr.recommendation());
        }
        Roles roles = new Roles(parts);
        boolean named = decided && names.size() == 1;
        String by = adr.fact("decided-by").isBlank() ? named ? names.getFirst() : "" : adr.fact("decided-by");
        fields.say("decided_by", by.isBlank() ? null : new Ref(roles.person(by)));
        Optional<Framework> framework = Framework.of(adr.fact("framework"));
        boolean raci = !makers.isBlank() || !people(adr.fact("consulted") + adr.fact("informed")).isBlank();
        fields.say("framework", framework.or(() -> raci ? Optional.of(Framework.RACI) : Optional.empty())
                .map(Framework::word).orElse(null));
        fields.say("supersedes", other(adr.status() + "\n" + adr.context(), true));
        String path = parts.add("decision", null, key, adr.title(), null, fields);
        if (framework.isPresent()) {
            roles.byLetter(adr.fact("roles"));
        } else {
            roles.add(names, "A");
            roles.add(Roles.names(people(adr.fact("consulted"))), "C");
            roles.add(Roles.names(people(adr.fact("informed"))), "I");
        }
        roles.done(path);
        Part.Known successor = other(adr.status(), false);
        if (successor != null) {
            parts.add("link", null, path + "|" + Words.key(successor.words()), "", null,
                    new Fields().say("decision", new Ref(path)).say("type", "decision").say("record", successor));
        }
        return parts.all();
    }

    private static String proposed(Adr adr) {
        return adr.reason().isBlank() ? adr.outcome() : adr.outcome() + "\n\n" + adr.reason();
    }

    /** The first word tells; records after Nygard also say "superceded". */
    static DecisionState state(String status) {
        String word = status.strip().toLowerCase(Locale.ROOT).replaceAll("(?s)^[^a-z]*([a-z]+).*$", "$1");
        return switch (word) {
            case "accepted", "approved", "decided", "done" -> DecisionState.ACCEPTED;
            case "rejected", "declined" -> DecisionState.REJECTED;
            case "deprecated", "obsolete", "retired" -> DecisionState.DEPRECATED;
            case "superseded", "superceded", "replaced" -> DecisionState.SUPERSEDED;
            case "deferred", "postponed" -> DecisionState.DEFERRED;
            default -> DecisionState.PROPOSED;
        };
    }

    private static Part.@Nullable Known other(String text, boolean earlier) {
        Matcher found = OTHER.matcher(text);
        while (found.find()) {
            boolean before = found.group(1).toLowerCase(Locale.ROOT).matches("supersedes|replaces");
            if (before == earlier) {
                String words = found.group(3) == null || found.group(3).isBlank()
                        ? Optional.ofNullable(found.group(2)).orElse(found.group(4))
                        : found.group(3);
                return new Part.Known("decision", words.strip());
            }
        }
        return null;
    }

    private static String people(String said) {
        return PLACEHOLDER.matcher(said).find() ? "" : said;
    }

    private static @Nullable LocalDate day(String said) {
        return DayText.read(said).orElse(null);
    }
}
