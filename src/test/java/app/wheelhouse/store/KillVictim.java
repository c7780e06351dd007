package app.wheelhouse.store;

import static app.wheelhouse.store.gen.Tables.NOTE;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Types and edits as fast as it can until it is killed, and says on standard output what was shown as saved. */
final class KillVictim {
    private KillVictim() {
    }

    /** @param args the workspace, and the number to begin at */
    public static void main(String[] args) throws Exception {
        Store store = Store.open(Workspace.open(Path.of(args[0])), Clock.systemUTC());
        long number = Long.parseLong(args[1]);
        UUID note = new UUID(7, 7);
        say("ready", 0);
        while (true) {
            number++;
            if (number % 3 == 0) {
                store.drafts().write(new Drafts.Draft("note", note, "text", note, "draft " + number));
                say("draft", number);
            } else {
                store.apply(new Edit("Type").set(NOTE.TEXT, new UUID(1, number), "text " + number).set(NOTE.SESSION,
                        new UUID(1, number), note)).join();
                say("saved", number);
            }
        }
    }

    private static void say(String what, long number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }
}
