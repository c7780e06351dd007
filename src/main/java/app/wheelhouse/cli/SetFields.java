package app.wheelhouse.cli;

import app.wheelhouse.store.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets fields of a record. */
@Command(name = "set", description = "Sets fields of a record; FIELD= without a value clears one.")
final class SetFields implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or its code or title when no other has the same.")
    private String words = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FIELD=VALUE", description = "What it says from now on. Other records are named by id, code or title.")
    private List<String> fields = new ArrayList<>();

    SetFields(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        List<Assignment> assignments = Assignment.parse(fields);
        try (Opened opened = wheelhouse.open()) {
            Lookup lookup = new Lookup(opened.records());
            UUID id = lookup.find(type, words);
            FieldEdit edit = FieldEdit.of(type, assignments, false, lookup);
            edit.mustFit(opened.records().find(type, id).orElseThrow(), opened.records());
            Applied applied = opened.saved(edit.save("Edit " + type, id, false, opened.store()));
            wheelhouse.answer(applied.changes() == 0 ? "It says so already." : "Set.",
                    Json.facts("id", id, "changes", applied.changes()));
            return Exit.DONE.code();
        }
    }
}
