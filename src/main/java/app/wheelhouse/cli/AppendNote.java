package app.wheelhouse.cli;

import app.wheelhouse.intake.Reading;
import app.wheelhouse.intake.Refusal;
import app.wheelhouse.intake.SourceText;
import app.wheelhouse.session.store.SessionStore;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Appends to the note of a session. */
@Command(name = "note", description = "Appends standard input to a session's note; capture lines (d: a: o: q: p:) become records. Prints the note's id.")
final class AppendNote implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "SESSION", description = "Its id, or its code or title when no other has the same.")
    private String session = "";

    @Option(names = "--topic", paramLabel = "ID", description = "The topic the note is about: its id or title.")
    private @Nullable String topic;

    AppendNote(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        String text = switch (read()) {
            case SourceText read -> read.text();
            case Refusal refusal when refusal.code() == Refusal.Code.EMPTY ->
                throw Refused.value("Standard input is empty; there is nothing to append.");
            case Refusal refusal -> throw Refused.value("%s", refusal.sentence());
        };
        try (Opened opened = wheelhouse.open()) {
            Lookup lookup = new Lookup(opened.records());
            UUID id = lookup.find("session", session);
            UUID about = topic == null ? null : topicOf(id, topic, opened);
            UUID note = opened.saved(new SessionStore(opened.store()).notes().append(id, about, text));
            wheelhouse.answer(note.toString(), Json.facts("id", note, "session", id, "topic", about));
            return Exit.DONE.code();
        }
    }

    private Reading read() throws IOException {
        return SourceText.decode("Standard input", wheelhouse.terminal().read());
    }

    /** A topic by id, or by a title that only needs to be unique within its session. */
    private static UUID topicOf(UUID session, String words, Opened opened) throws Refused {
        for (UUID found : opened.records().with("topic", "title", words)) {
            if (isOf(session, found, opened)) {
                return found;
            }
        }
        UUID found = new Lookup(opened.records()).find("topic", words);
        if (!isOf(session, found, opened)) {
            throw Refused.value("The topic '%s' is in another session. Nothing was changed.", words);
        }
        return found;
    }

    private static boolean isOf(UUID session, UUID topic, Opened opened) {
        return opened.records().find("topic", topic).map(row -> Objects.equals(row.get("session"), session))
                .orElse(false);
    }
}
