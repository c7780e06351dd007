package app.wheelhouse.vault.store;

import app.wheelhouse.store.Edit;
import app.wheelhouse.vault.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was edited in a vault.
 *
 * @param edit    all of it
 * @param records what changes, a record a line, in words
 * @param fresh   the files of new records, with the ids they get
 * @param remarks what was not taken
 * @param notices what is left as it is on purpose
 */
public record VaultChanges(Edit edit, List<String> records, Map<String, UUID> fresh, List<Remark> remarks,
        List<Remark> notices) {
    public VaultChanges {
        records = List.copyOf(records);
        fresh = Map.copyOf(fresh);
        remarks = List.copyOf(remarks);
        notices = List.copyOf(notices);
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return edit.isEmpty();
    }

    /** What would be lost if the vault were written anew. */
    List<Remark> pending() {
        List<Remark> all = new ArrayList<>(remarks);
        records.forEach(
                words -> all.add(new Remark(words.replaceFirst(": .*", ""), 0, "it was edited here and not taken in")));
        return all;
    }
}
