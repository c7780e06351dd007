package app.wheelhouse.document.store;

import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.REMARK;
import static app.wheelhouse.store.gen.Tables.SIGNOFF;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Frozen;
import app.wheelhouse.document.Remark;
import app.wheelhouse.document.Signoff;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What people say and decide about a document: its state, who approves it, comments. */
public final class DocumentEdits {
    private final Store store;

    public DocumentEdits(Store store) {
        this.store = store;
    }

    /** Opens a final document again; the reason is what the history calls it. */
    public CompletableFuture<Applied> reopen(Document document, DocumentState state, String why) {
        UUID id = document.id();
        return store.apply(new Edit("Back to " + state.label().toLowerCase(java.util.Locale.ROOT) + ": " + why.strip())
                .set(DOCUMENT.STATE, id, state.word()).set(DOCUMENT.FROZEN, id, null)
                .set(DOCUMENT.FROZEN_AT, id, null));
    }

    /** Moves a document on or back; what becomes final keeps what its live parts show now. */
    public CompletableFuture<Applied> move(Document document, DocumentState state, Embeds live) {
        UUID id = document.id();
        Instant now = store.clock().instant();
        boolean isFinal = state == DocumentState.FINAL;
        return store.apply(new Edit("Make document " + state.label().toLowerCase(java.util.Locale.ROOT))
                .set(DOCUMENT.STATE, id, state.word())
                .set(DOCUMENT.FROZEN, id,
                        isFinal ? FrozenText.write(Frozen.of(document.text(), live, now)) : null)
                .set(DOCUMENT.FROZEN_AT, id, isFinal ? now : null));
    }

    /** Asks somebody for approval. */
    public CompletableFuture<Applied> ask(UUID document, UUID person) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Ask for approval").set(SIGNOFF.DOCUMENT, id, document)
                .set(SIGNOFF.PERSON, id, person).set(SIGNOFF.POSITION, id, Position.between(null, null)));
    }

    /** Records that somebody approved these words, or takes that back. */
    public CompletableFuture<Applied> sign(Signoff signoff, @Nullable String text) {
        return store.apply(new Edit(text == null ? "Take approval back" : "Approve document")
                .set(SIGNOFF.GIVEN_AT, signoff.id(), text == null ? null : store.clock().instant())
                .set(SIGNOFF.TEXT_CODE, signoff.id(), text == null ? null : Signoff.codeOf(text)));
    }

    /** Asks somebody no longer. */
    public CompletableFuture<Applied> excuse(Signoff signoff) {
        return store.apply(new Edit("Excuse approver").delete("signoff", signoff.id()));
    }

    /** Comments on the paragraph that begins with this line, or on the whole document when it is empty. */
    public CompletableFuture<Applied> remark(UUID document, String line, String text) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Comment").set(REMARK.DOCUMENT, id, document)
                .set(REMARK.QUOTE, id, Remark.quoteOf(line)).set(REMARK.TITLE, id, text)
                .set(REMARK.SAID_AT, id, store.clock().instant()));
    }

    /** Settles a comment, or opens it again. */
    public CompletableFuture<Applied> resolve(Remark remark, boolean resolved) {
        return store.apply(new Edit(resolved ? "Resolve comment" : "Open comment again").set(REMARK.RESOLVED_AT,
                remark.id(), resolved ? store.clock().instant() : null));
    }

    /** Deletes a comment. */
    public CompletableFuture<Applied> delete(Remark remark) {
        return store.apply(new Edit("Delete comment").delete("remark", remark.id()));
    }

    /** Gives a document so many pages, or no limit. */
    public CompletableFuture<Applied> budget(UUID document, @Nullable Integer pages, @Nullable Integer words) {
        return store.apply(new Edit("Set page budget").set(DOCUMENT.PAGES, document, pages).set(DOCUMENT.WORDS,
                document, words));
    }
}
