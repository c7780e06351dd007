package app.wheelhouse.document.store;

import static app.wheelhouse.store.gen.Tables.GIVEN_OUT;
import static app.wheelhouse.store.gen.Tables.PACK;
import static app.wheelhouse.store.gen.Tables.PACK_PART;

import app.wheelhouse.document.Copy;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Revision;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Queries and edits of packs, and the copies that were given out. */
public final class PackStore {
    /** The tables packs are read from. */
    public static final Set<String> TABLES = Set.of("pack", "pack_part");
    private final Store store;

    public PackStore(Store store) {
        this.store = store;
    }

    /** All packs by title. */
    public List<Pack> packs() {
        return store.read(sql -> sql.selectFrom(PACK).orderBy(PACK.TITLE, PACK.ID)
                .fetch(row -> new Pack(row.getId(), text(row.getTitle()), text(row.getPurpose()), parts(row.getId()))));
    }

    public Optional<Pack> pack(UUID id) {
        return packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    private List<Pack.Part> parts(UUID pack) {
        return store.read(sql -> sql.selectFrom(PACK_PART).where(PACK_PART.PACK.eq(pack))
                .orderBy(PACK_PART.POSITION, PACK_PART.ID).fetch().stream()
                .flatMap(row -> Pack.Kind.of(row.getKind()).map(kind -> new Pack.Part(row.getId(), kind,
                        row.getSubject(), text(row.getPosition()))).stream())
                .toList());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Makes an empty pack. */
    public CompletableFuture<UUID> add(String title) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Add pack").set(PACK.TITLE, id, title)).thenApply(_ -> id);
    }

    /** Calls a pack something else. */
    public CompletableFuture<Applied> rename(UUID pack, String title) {
        return store.apply(new Edit("Rename pack").set(PACK.TITLE, pack, title));
    }

    /** Says in a line what a pack is for. */
    public CompletableFuture<Applied> setPurpose(UUID pack, String purpose) {
        return store.apply(new Edit("Change purpose of pack").set(PACK.PURPOSE, pack, purpose));
    }

    /** Puts something behind the other parts of a pack. */
    public CompletableFuture<Applied> put(Pack pack, PackPages.Choice choice) {
        UUID id = store.ids().next();
        String last = pack.parts().isEmpty() ? null : pack.parts().getLast().position();
        return store.apply(new Edit("Put into pack").set(PACK_PART.PACK, id, pack.id())
                .set(PACK_PART.KIND, id, choice.kind().word()).set(PACK_PART.SUBJECT, id, choice.subject())
                .set(PACK_PART.POSITION, id, Position.between(last, null)));
    }

    /** Moves a part so many places down, or up when negative. */
    public CompletableFuture<Applied> move(Pack pack, Pack.Part part, int steps) {
        List<Pack.Part> others = pack.parts().stream().filter(each -> !each.id().equals(part.id())).toList();
        int at = Math.clamp(pack.parts().indexOf(part) + (long) steps, 0, others.size());
        return store.apply(new Edit("Move within pack").set(PACK_PART.POSITION, part.id(),
                Position.between(at == 0 ? null : others.get(at - 1).position(),
                        at == others.size() ? null : others.get(at).position())));
    }

    /** Takes a part out. */
    public CompletableFuture<Applied> take(Pack.Part part) {
        return store.apply(new Edit("Take out of pack").delete("pack_part", part.id()));
    }

    /** Deletes a pack; what was in it stays where it is. */
    public CompletableFuture<Applied> delete(Pack pack) {
        Edit edit = new Edit("Delete pack").delete("pack", pack.id());
        pack.parts().forEach(part -> edit.delete("pack_part", part.id()));
        return store.apply(edit);
    }

    /** Remembers what readers of an edition have from now on. */
    public CompletableFuture<Applied> gaveOut(UUID subject, Page page) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Give out a copy").set(GIVEN_OUT.SUBJECT, id, subject)
                .set(GIVEN_OUT.TITLE, id, page.title()).set(GIVEN_OUT.EDITION, id, page.edition().word())
                .set(GIVEN_OUT.GIVEN_AT, id, store.clock().instant())
                .set(GIVEN_OUT.REVISION, id, Revision.of(page)).set(GIVEN_OUT.TEXT, id, Markdown.render(page)));
    }

    /** What readers of an edition were given last. */
    public Optional<Copy> lastCopy(UUID subject, Edition edition) {
        return store.read(sql -> sql.selectFrom(GIVEN_OUT).where(GIVEN_OUT.SUBJECT.eq(subject))
                .and(GIVEN_OUT.EDITION.eq(edition.word())).and(GIVEN_OUT.GIVEN_AT.isNotNull())
                .orderBy(GIVEN_OUT.GIVEN_AT.desc()).limit(1).fetchOptional()
                .map(row -> new Copy(row.getId(), subject, text(row.getTitle()), edition, row.getGivenAt(),
                        text(row.getRevision()), text(row.getText()))));
    }
}
