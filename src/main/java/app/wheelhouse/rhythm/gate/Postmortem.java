package app.wheelhouse.rhythm.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills the page about an incident with what is known of it already, so that nobody copies times by hand. */
public final class Postmortem {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String EMPTY_ROW = "|---|---|\n|  |  |\n";

    private Postmortem() {
    }

    /** @param template with a section on impact, one on detection and an empty timeline; what it lacks is not filled */
    public static String of(Incident incident, String template) {
        String text = below(template, "## Impact", impact(incident));
        text = below(text, "## Detection", incident.began() == null || incident.detected() == null
                ? ""
                : "Noticed after " + minutes(incident.began(), incident.detected()) + ".");
        List<String> rows = new ArrayList<>();
        row(rows, incident.began(), "It began to fail");
        row(rows, incident.detected(), "Noticed");
        row(rows, incident.restored(), "Restored");
        return rows.isEmpty() ? text : text.replace(EMPTY_ROW, "|---|---|\n" + String.join("", rows));
    }

    private static String impact(Incident incident) {
        List<String> facts = new ArrayList<>();
        if (incident.began() != null && incident.restored() != null) {
            facts.add("It lasted " + minutes(incident.began(), incident.restored()) + ".");
        }
        Double share = incident.share();
        if (share != null) {
            facts.add(String.format(Locale.ROOT, "It took %.1f %% of four weeks' error budget.", share));
        }
        return String.join(" ", facts);
    }

    private static String minutes(Instant from, Instant to) {
        long minutes = Math.max(1, Math.round(Duration.between(from, to).toSeconds() / 60.0));
        return minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }

    private static String below(String text, String head, String line) {
        return line.isEmpty() ? text : text.replace(head + "\n", head + "\n\n" + line + "\n");
    }

    private static void row(List<String> rows, @Nullable Instant at, String what) {
        if (at != null) {
            rows.add("| %s | %s |\n".formatted(TIME.format(at), what));
        }
    }
}
