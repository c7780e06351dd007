package app.wheelhouse.intake.adr;

import app.wheelhouse.decision.Option;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.List;
import java.util.Map;

/**
 * What a decision record in Markdown says. Texts that it does not have are empty.
 *
 * @param facts         what it says by name at its head, names in lower case
 * @param status        its status as it stands
 * @param outcome       what was chosen, in words
 * @param reason        why
 * @param notUnderstood lines kept in the context because nothing tells what they are
 */
public record Adr(String title, Map<String, String> facts, String status, String context, List<Option> options,
        String outcome, String reason, String recommendation, String consequences, String risks,
        List<NotUnderstood> notUnderstood) {
    public Adr {
        facts = Map.copyOf(facts);
        options = List.copyOf(options);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A fact by any of its names; empty when it has none of them. */
    public String fact(String... names) {
        for (String name : names) {
            if (!facts.getOrDefault(name, "").isBlank()) {
                return facts.getOrDefault(name, "");
            }
        }
        return "";
    }
}
