package app.wheelhouse.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays the changes of another laptop, which had seen only this one's, into the log of a workspace that is not open. */
public final class SecondLaptop {
    private final Path log;
    private final UUID device;
    private final List<Change> seen;
    private final List<Change> changes = new ArrayList<>();
    private final UUID edit;
    private final long millis;

    private SecondLaptop(Path workspace, String name, UUID own, long millis) throws IOException {
        this.log = workspace.resolve("log");
        this.device = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        this.edit = new UUID(device.getMostSignificantBits(), 1);
        this.millis = millis;
        this.seen = Log.readBeyond(log, java.util.Map.of()).changes().stream()
                .filter(change -> change.id().device().equals(own.toString())).toList();
        add("device", device, "name", "\"" + name + "\"", List.of());
    }

    /** @param millis when its clock says it wrote, in milliseconds since 1970 */
    public static SecondLaptop of(Path workspace, String name, long millis) throws IOException, StoreException {
        try (Workspace open = Workspace.open(workspace)) {
            return new SecondLaptop(workspace, name, open.device(), millis);
        }
    }

    /** Sets a field as if only this laptop's changes were known. */
    public SecondLaptop set(String type, UUID id, String field, @Nullable Object value) {
        List<Change> life = seen.stream()
                .filter(change -> change.type().equals(type) && change.record().equals(id)
                        && field.equals(change.field()))
                .toList();
        Set<ChangeId> earlier = new HashSet<>();
        life.forEach(change -> earlier.addAll(change.prev()));
        add(type, id, field, Values.toJson(value),
                life.stream().map(Change::id).filter(change -> !earlier.contains(change)).toList());
        return this;
    }

    /** Writes the changes into the log, as one edit. */
    public void write() throws IOException {
        add("edit", edit, "title", "\"Elsewhere\"", List.of());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        changes.forEach(change -> {
            lines.writeBytes(ChangeLine.write(change));
            lines.write('\n');
        });
        Files.write(log.resolve(device + "-000001.ndjson"), lines.toByteArray(), StandardOpenOption.CREATE_NEW);
    }

    private void add(String type, UUID id, String field, String json, List<ChangeId> prev) {
        changes.add(new Change(new ChangeId(device.toString(), changes.size() + 1), new Stamp(millis, changes.size()),
                edit, type, id, field, json, prev));
    }
}
