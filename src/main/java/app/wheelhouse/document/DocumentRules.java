package app.wheelhouse.document;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done with a document. What is final stands as it was approved, until somebody says why it is opened again. */
public final class DocumentRules {
    /** What is said to somebody who tries to change a final document. */
    public static final String STANDS = "This page is final. Put it back to draft first, and say why.";
    private static final Set<String> APPROVED = Set.of("title", "kind", "text", "purpose", "audience", "template",
            "pages", "words", "frozen", "frozen_at");

    private DocumentRules() {
    }

    /** Whether a field is part of what was approved. */
    public static boolean isApproved(String field) {
        return APPROVED.contains(field);
    }

    /**
     * Why a field of a document cannot be set by hand; empty when it can.
     *
     * @param before what the field says so far, or null
     */
    public static Optional<String> refusal(DocumentState state, String field, @Nullable Object before,
            @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        if (state == DocumentState.FINAL && (isApproved(field) || field.equals("state"))) {
            return Optional.of("The " + field + " stands: " + STANDS);
        }
        if (field.equals("state") && DocumentState.FINAL.word().equals(after)) {
            return Optional.of(
                    "A page becomes final in the Documents room, where its live figures are kept as they are then.");
        }
        return Optional.empty();
    }
}
