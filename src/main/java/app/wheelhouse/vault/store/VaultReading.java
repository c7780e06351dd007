package app.wheelhouse.vault.store;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import app.wheelhouse.vault.Part;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.Shape;
import app.wheelhouse.vault.Sheet;
import app.wheelhouse.vault.State;
import app.wheelhouse.vault.VaultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what was edited in a vault: whatever differs from what was exported, unless the workspace has changed it as well. */
final class VaultReading {
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]|#]+)(?:#[^\\]|]*)?(?:\\|[^\\]]*)?]]");
    private final Records records;
    private final Store store;
    private final State state;
    private final Entering entering;
    private final Map<String, UUID> links = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Edit edit = new Edit("Take in the vault");
    private final List<String> changed = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Remark> notices = new ArrayList<>();
    private final Map<String, UUID> fresh = new TreeMap<>();

    private record Found(String file, Part part) {
    }

    VaultReading(Store store, State state, Entering entering) {
        this.store = store;
        this.records = new Records(store);
        this.state = state;
        this.entering = entering;
    }

    VaultChanges read(Map<String, String> files, Vault.Progress progress) throws VaultException {
        int done = 0;
        List<Found> people = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        List<Found> notes = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (done++ % Vault.STEP == 0) {
                progress.at((double) done / files.size(), file.getKey());
            }
            if (file.getKey().equals("README.md")) {
                continue;
            }
            String folder = file.getKey().replaceFirst("/.*", "");
            Sheet sheet = Sheet.read(file.getKey(), file.getValue(), Shape.typeOf(folder).orElse(""));
            boolean touched = !state.isUntouched(file.getKey(), file.getValue());
            if (touched) {
                remarks.addAll(sheet.remarks());
            }
            for (int i = 0; i < sheet.parts().size(); i++) {
                Part part = sheet.parts().get(i);
                Part own = identified(file.getKey(), part, i == 0, touched);
                if (own != null && touched) {
                    (own.type().equals("person") ? people : own.type().equals("note") ? notes : others)
                            .add(new Found(file.getKey(), own));
                }
            }
        }
        people.forEach(this::change);
        others.forEach(this::change);
        notes.forEach(this::change);
        state.files().forEach((path, id) -> {
            if (!files.containsKey(path) && !seen.contains(id)) {
                notices.add(new Remark(path, 0, "the file is gone; the record was left as it is."));
            }
        });
        return new VaultChanges(edit, changed, fresh, remarks, notices);
    }

    /** The part with an id of its own, known to links; null when it cannot be taken. */
    private @Nullable Part identified(String file, Part part, boolean own, boolean touched) {
        boolean known = own ? Shape.types().contains(part.type()) : Shape.child(part.type()).isPresent();
        if (!known) {
            remark(touched, file, part.line(), part.type().isEmpty()
                    ? "nothing says what it is: it needs a type, or to stand in the folder of one. It was left out."
                    : "“" + part.type() + "” is no type of record that can stand here. It was left out.");
            return null;
        }
        UUID id = part.id();
        if (id == null) {
            if (!own) {
                remark(touched, file, part.line(),
                        "a new " + part.type() + " is to be made in Wheelhouse; this was left out.");
                return null;
            }
            id = store.ids().next();
            fresh.put(file, id);
        } else if (records.find(part.type(), id).isEmpty()) {
            remark(touched, file, part.lineOf("id"),
                    "there is no " + part.type() + " with the id " + id + " any more. It was left out.");
            return null;
        } else if (!seen.add(id)) {
            remark(touched, file, part.lineOf("id"),
                    "another file has the same id; a copy becomes a record of its own without its id line. It was left out.");
            return null;
        }
        if (own) {
            links.putIfAbsent(Book.base(file), id);
            links.put(file.replaceFirst("(?i)\\.md$", "").toLowerCase(Locale.ROOT), id);
        }
        return new Part(part.type(), id, part.line(), part.fields(), part.lines());
    }

    private void remark(boolean touched, String file, int line, String words) {
        if (touched) {
            remarks.add(new Remark(file, line, words));
        }
    }

    private void change(Found found) {
        Part part = found.part;
        UUID id = java.util.Objects.requireNonNull(part.id());
        String type = part.type();
        boolean made = fresh.containsValue(id);
        Map<String, @Nullable Object> now = records.find(type, id).orElse(Map.of());
        Map<String, String> edited = new LinkedHashMap<>();
        for (String field : fields(part, made)) {
            String column = field.isEmpty() ? Shape.main(Book.longTexts(type)) : field;
            String said = part.fields().getOrDefault(field, "");
            if (column.isEmpty() && said.isBlank()) {
                continue;
            }
            Optional<String> value = value(found, column, said);
            if (value.isPresent() && isEdited(found, field, column, value.get(), now, made)) {
                edited.put(column, value.get());
            }
        }
        if (edited.isEmpty() && !made) {
            return;
        }
        if (made) {
            edited.putIfAbsent(Shape.name(type), found.file.substring(found.file.lastIndexOf('/') + 1)
                    .replaceFirst("(?i)\\.md$", ""));
        }
        try {
            entering.enter(edit, type, id, made, edited);
            changed.add(found.file + ": " + (made ? "new" : String.join(", ", edited.keySet()).replace('_', ' ')));
        } catch (Entering.NotTaken e) {
            remarks.add(new Remark(found.file, part.line(), e.sentence()));
            fresh.remove(found.file);
        }
    }

    /** The fields the part has, and those it had when it was exported. */
    private Set<String> fields(Part part, boolean made) {
        Set<String> fields = new LinkedHashSet<>(part.fields().keySet());
        UUID id = java.util.Objects.requireNonNull(part.id());
        if (!made) {
            String main = Shape.main(Book.longTexts(part.type()));
            Schema.fields(part.type()).keySet().stream()
                    .filter(field -> Shape.isWritten(part.type(), field) && !field.equals(main))
                    .filter(field -> !state.isSame(id, field, "")).forEach(fields::add);
        }
        return fields;
    }

    /** The text of a field, a link being the id of what it leads to; empty when it is not understood. */
    private Optional<String> value(Found found, String field, String said) {
        Schema.FieldType kind = Schema.fields(found.part.type()).get(field);
        int line = found.part.lineOf(field);
        if (kind == null || !Shape.isWritten(found.part.type(), field)) {
            remarks.add(new Remark(found.file, line, field.isEmpty()
                    ? "a " + found.part.type() + " has no text; this was left out."
                    : "a " + found.part.type() + " has no field “" + field + "”; it was left out."));
            return Optional.empty();
        }
        if (kind.javaType() != UUID.class) {
            return Optional.of(kind.longText() ? Part.plain(said) : said.strip());
        }
        Matcher link = LINK.matcher(said.strip());
        if (!link.matches()) {
            return Optional.of(said.strip());
        }
        UUID to = links.get(link.group(1).strip().replaceFirst("(?i)\\.md$", "").toLowerCase(Locale.ROOT));
        if (to == null) {
            remarks.add(new Remark(found.file, line,
                    "there is no file “" + link.group(1) + "” for " + field.replace('_', ' ')
                            + "; it was left as it is."));
            return Optional.empty();
        }
        return Optional.of(to.toString());
    }

    private boolean isEdited(Found found, String field, String column, String value,
            Map<String, @Nullable Object> now, boolean made) {
        UUID id = java.util.Objects.requireNonNull(found.part.id());
        String current = Book.text(now.get(column));
        if (made ? value.isEmpty() : state.isSame(id, field, value) || value.equals(current)) {
            return false;
        }
        int line = found.part.lineOf(field);
        if (!made && !state.isSame(id, field, current)) {
            remarks.add(new Remark(found.file, line, "“" + column.replace('_', ' ')
                    + "” was changed here and in Wheelhouse since it was exported; it was left as Wheelhouse has it."));
            return false;
        }
        try {
            entering.check(found.part.type(), column, value, made);
            return true;
        } catch (Entering.NotTaken e) {
            remarks.add(new Remark(found.file, line, e.sentence()));
            return false;
        }
    }
}
