package app.wheelhouse.cli;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.vault.store.Entering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes fields out of a vault by the rules of the command line. */
public final class VaultFields implements Entering {
    private final Store store;
    private final Records records;
    private final Lookup lookup;

    public VaultFields(Store store) {
        this.store = store;
        this.records = new Records(store);
        this.lookup = new Lookup(records);
    }

    @Override
    public void check(String type, String field, String text, boolean fresh) throws NotTaken {
        try {
            FieldEdit.of(type, List.of(new Assignment(field, text)), fresh, lookup);
        } catch (Refused e) {
            throw taken(e);
        }
    }

    @Override
    public void enter(Edit edit, String type, UUID id, boolean fresh, Map<String, String> fields) throws NotTaken {
        List<Assignment> assignments = new ArrayList<>();
        fields.forEach((field, text) -> assignments.add(new Assignment(field, text)));
        try {
            FieldEdit now = FieldEdit.of(type, assignments, fresh, lookup);
            Optional<String> missing = fresh ? now.missing() : Optional.empty();
            if (missing.isPresent()) {
                throw new NotTaken("A %s needs a %s. It was left out.".formatted(type, missing.get()));
            }
            now.mustFit(records.find(type, id).orElse(Map.of()), records);
            edit.include(now.edit("", id, fresh, store));
        } catch (Refused e) {
            throw taken(e);
        }
    }

    private static NotTaken taken(Refused e) {
        return new NotTaken(e.sentence().replace(" Nothing was changed.", ""));
    }
}
