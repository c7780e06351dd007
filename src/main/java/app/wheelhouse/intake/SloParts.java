package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.signal.openslo.Definition;
import app.wheelhouse.signal.openslo.OpenSlo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definitions of an OpenSLO text as records: sources, objectives, and whatever else is kept. */
final class SloParts {
    private SloParts() {
    }

    static Content of(OpenSlo slos) {
        Parts parts = new Parts();
        Map<String, String> sources = new HashMap<>();
        slos.definitions().stream().filter(each -> each.type().equals("source"))
                .forEach(each -> sources.put(each.key(), add(parts, each, new Fields())));
        slos.definitions().stream().filter(each -> !each.type().equals("source")).forEach(each -> {
            Fields fields = new Fields();
            if (each.source() != null) {
                fields.say("source", sources.containsKey(each.source())
                        ? new Ref(sources.get(each.source()))
                        : new Known("source", each.source()));
            }
            add(parts, each, fields);
        });
        List<NotUnderstood> notes = slos.notes().stream()
                .map(note -> new NotUnderstood(note.line(), note.text(), note.text())).toList();
        return new Content("openslo", parts.all(), notes);
    }

    private static String add(Parts parts, Definition definition, Fields fields) {
        definition.fields().forEach(fields::say);
        return parts.add(definition.type(), null, Words.key(definition.title()), definition.title(),
                definition.type(), fields);
    }
}
