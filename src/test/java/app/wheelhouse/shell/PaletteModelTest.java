package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final List<Object> done = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private final PaletteModel model = palette(List.of());
    private final List<Command> commands = List.of(command("run", "Run session"), command("export", "Export pre-read"),
            command("never", "Run away").when(new SimpleBooleanProperty(false)), command("park", "Park topic"));
    private final RecordFinder records = RecordFinder
            .over(() -> List.of(new Found("Session", "Run the platform", "B", Place.of("session", "b"))), 10);

    @Test
    void withoutLettersEverythingPossibleIsOfferedTheMostRecentFirst() {
        model.open(commands, records);
        assertEquals(List.of("Run session", "Export pre-read", "Park topic"), titles());
        model.choose(model.rows().get(2));
        model.open(commands, records);
        assertEquals(List.of("Park topic", "Run session", "Export pre-read"), titles());
        assertEquals(List.of("park"), done);
    }

    @Test
    void lettersFindCommandsAndRecords() {
        model.open(commands, records);
        model.type("run");
        assertEquals(List.of("Run session", "Run the platform", "Search everything for “run”"), titles());
        model.choose(model.rows().get(1));
        assertEquals(List.of(Place.of("session", "b")), done);
    }

    @Test
    void whatWasUsedLastComesFirstAmongEquals() {
        model.open(commands, records);
        model.type("run");
        model.choose(model.rows().get(1));
        model.open(commands, records);
        model.type("run");
        assertEquals(List.of("Run the platform", "Run session", "Search everything for “run”"), titles());
    }

    @Test
    void whatWasUsedIsRememberedForTheNextStart() {
        model.open(commands, records);
        model.choose(model.rows().get(2));
        model.open(commands, records);
        model.choose(model.rows().get(1));
        assertEquals(List.of("command run", "command park"), used);
        PaletteModel next = palette(List.copyOf(used));
        next.open(commands, records);
        assertEquals(List.of("Run session", "Park topic", "Export pre-read"),
                next.rows().stream().map(PaletteModel.Row::title).toList());
    }

    @Test
    void nothingFitsNonsense() {
        model.open(commands, records);
        model.type("qqqq");
        assertEquals(List.of(), titles());
    }

    private PaletteModel palette(List<String> before) {
        return new PaletteModel(Background.inline(), done::add, before, now -> {
            used.clear();
            used.addAll(now);
        });
    }

    private Command command(String id, String label) {
        return Command.of(id, label, () -> done.add(id));
    }

    private List<String> titles() {
        return model.rows().stream().map(PaletteModel.Row::title).toList();
    }
}
