package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.ReleasePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release as its list shows it, with what is flagged about it and when its support ends. */
record ReleaseRow(Release release, String train, Release.Phase phase, ReleasePolicy.Support support,
        @Nullable LocalDate endOfLife, List<String> flags, List<LateChange> red) {
    UUID id() {
        return release.id();
    }
}
