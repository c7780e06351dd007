package app.wheelhouse.library.ui;

import app.wheelhouse.library.Reference;
import app.wheelhouse.library.Reference.Kind;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.List;
import java.util.UUID;

/** What the host looks up: links, the talk track, sound bites and the glossary. */
final class ReferenceShelf {
    private final LibraryViewModel model;
    private final Rows<Reference> rows;
    private final Command add;
    private final ListPage<Reference> page;

    ReferenceShelf(LibraryViewModel model) {
        this.model = model;
        this.rows = model.references();
        add = Command.of("reference-add", "New entry", this::add).in("Reference").icon("fth-plus");
        page = new ListPage<>("references", rows, table(), detail(), new EmptyState("fth-bookmark",
                "Nothing to look up yet",
                "Links, the lines of your talk track, sound bites and what words mean here. All of it is yours alone; the room never sees it.",
                add), "Filter entries", add);
    }

    ListPage<Reference> page() {
        return page;
    }

    private void add() {
        model.addReference();
        page.detail().editTitle();
    }

    private RowTable<Reference> table() {
        return new RowTable<>("reference-table", "Reference", rows).wide("Entry", Reference::title)
                .sign("Kind", 136, row -> sign(row.kind()), row -> row.kind().ordinal())
                .roomy("Says", 240, row -> row.text().lines().findFirst().orElse(row.url()));
    }

    private Detail<Reference> detail() {
        Detail<Reference> detail = new Detail<>("reference", "Entry", rows, Reference::id, model.referenceRecords(),
                model::days);
        detail.title("title", "Entry", "A link, a sentence, a word", Reference::title);
        Pick<Kind> kind = new Pick<>("Kind", "", () -> List.of(Kind.values()), Kind::label, ReferenceShelf::sign,
                chosen -> {
                    UUID id = rows.selectedId();
                    if (id != null && chosen != null) {
                        model.referenceRecords().set(id, "kind", "kind", chosen.word());
                    }
                });
        detail.pick("kind", "Kind", kind, Reference::kind);
        detail.fact("url", "Address", "Where it can be read", Reference::url);
        detail.passage("text", "Text", "What it says or means", Reference::text);
        return detail.history(model::nameOf);
    }

    private static Sign sign(Kind kind) {
        return new Sign(switch (kind) {
            case LINK -> "fth-link";
            case TALK_TRACK -> "fth-list";
            case SOUND_BITE -> "fth-message-circle";
            case TERM -> "fth-book";
        }, Standing.PLAIN, kind.label());
    }

    List<Command> commands() {
        return page.commands("reference", "Reference", "entry", add, rows, model::deleteReference);
    }
}
