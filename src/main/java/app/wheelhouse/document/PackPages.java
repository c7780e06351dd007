package app.wheelhouse.document;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the pages that a pack puts together. Not to be asked on the thread of the screen. */
public interface PackPages {
    /** The page of a part in an edition; empty when its record is gone or these readers may not have it. */
    Optional<Page> page(Pack.Part part, Edition edition);

    /** What can be put into a pack. */
    List<Choice> choices();

    /** Something that can be put into a pack. */
    record Choice(Pack.Kind kind, @Nullable UUID subject, String title) {
        /** What it is called in a list. */
        public String label() {
            return title.isBlank() ? kind.label() : kind.label() + ": " + title;
        }

        /** Whether this is what a part shows. */
        public boolean isOf(Pack.Part part) {
            return kind == part.kind() && java.util.Objects.equals(subject, part.subject());
        }
    }
}
