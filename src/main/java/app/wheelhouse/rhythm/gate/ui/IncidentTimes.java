package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Incident;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** When an incident began, was noticed and was over, each typed where it stands, and what that makes: how long it took. */
final class IncidentTimes {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final GatesModel model;

    IncidentTimes(GatesModel model) {
        this.model = model;
    }

    void addTo(Detail<IncidentRow> detail) {
        field(detail, "began_at", "Began", Incident::began);
        field(detail, "detected_at", "Noticed", Incident::detected);
        field(detail, "restored_at", "Restored", Incident::restored);
        Label took = new Label();
        took.setId("incident-took");
        took.getStyleClass().addAll("muted", "indent");
        detail.node(took, row -> {
            String words = words(row.incident());
            took.setText(words);
            took.setVisible(!words.isEmpty());
            took.setManaged(!words.isEmpty());
        });
    }

    private void field(Detail<IncidentRow> detail, String name, String label,
            Function<Incident, @Nullable Instant> moment) {
        InlineField[] self = new InlineField[1];
        InlineField input = new InlineField(label, "2026-11-23 22:15, or today 14:10",
                text -> set(name, label, moment, text, self[0]));
        self[0] = input;
        input.setId("incident-" + name);
        detail.fact(label, input, row -> input.show(shown(moment.apply(row.incident()))));
        detail.told(name, label);
    }

    private String shown(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(model.days().zone()));
    }

    private void set(String name, String label, Function<Incident, @Nullable Instant> moment, String text,
            InlineField field) {
        IncidentRow row = model.incidents().selectedProperty().get();
        if (row == null || text.strip().equals(shown(moment.apply(row.incident())))) {
            return;
        }
        Optional<Instant> typed = model.days().readMoment(text);
        if (typed.isEmpty() && !text.isBlank()) {
            model.trouble("“%s” is no day and time. Nothing was changed.".formatted(text.strip()));
            field.show(shown(moment.apply(row.incident())));
        } else {
            model.edits().set("incident", "incident", row.id(), name,
                    label.toLowerCase(Locale.ROOT) + " time", typed.orElse(null));
        }
    }

    /** Such as "Noticed after 12 min, restored after 3 h 5 min"; empty while nobody knows when it began. */
    static String words(Incident incident) {
        Instant began = incident.began();
        List<String> words = new ArrayList<>();
        if (began != null && incident.detected() != null) {
            words.add("noticed " + after(began, incident.detected()));
        }
        if (began != null && incident.restored() != null) {
            words.add("restored " + after(began, incident.restored()));
        }
        String sentence = String.join(", ", words);
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String after(Instant began, Instant then) {
        long minutes = Math.round(Duration.between(began, then).toSeconds() / 60.0);
        if (minutes < 0) {
            return "before it began";
        }
        return "after " + (minutes < 60
                ? minutes + " min"
                : minutes % 60 == 0 ? minutes / 60 + " h" : "%d h %d min".formatted(minutes / 60, minutes % 60));
    }
}
