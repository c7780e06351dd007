package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.scorecard.OutcomeState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tracks as a table, a proof a row: track, dri, proof, by, state, and what the track will do and will not do. */
final class TrackTable {
    private static final Set<String> TRACK = Set.of("track", "work stream", "stream");
    private static final Set<String> DRI = Set.of("dri", "owner", "responsible");
    private static final Set<String> PROOF = Set.of("proof", "proof point", "milestone");
    private static final Set<String> BY = Set.of("by", "due", "date");
    private final CsvTable table;
    private final RowNotes notes = new RowNotes();
    private final Cells cells;
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);

    private TrackTable(CsvTable table, Header header) {
        this.table = table;
        cells = Cells.of(table, header, notes);
    }

    /** The table, if its head is that of tracks. */
    static Optional<TrackTable> of(CsvTable table) {
        Header header = Header.of(table);
        return header.has(TRACK) && (header.has(PROOF) || header.has(Set.of("dri")))
                ? Optional.of(new TrackTable(table, header))
                : Optional.empty();
    }

    List<Part> parts() {
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            Ref track = mentions.to("track", cells.text(row, TRACK), new Fields()
                    .say("owner", mentions.person(cells.text(row, DRI)))
                    .say("purpose", Words.tidy(cells.text(row, Set.of("purpose", "success"))))
                    .say("will_do", Words.tidy(cells.text(row, Set.of("will do", "in"))))
                    .say("will_not_do", Words.tidy(cells.text(row, Set.of("will not do", "out")))));
            if (track == null) {
                notes.refused(row, "it names no track");
            } else {
                proof(row, track);
            }
        }
        return parts.all();
    }

    private void proof(CsvTable.Row row, Ref track) {
        String title = Words.tidy(cells.text(row, PROOF));
        LocalDate day = cells.day(row, BY);
        if (!Words.key(title).isEmpty()) {
            String state = cells.text(row, Set.of("state", "status")).strip().toLowerCase(Locale.ROOT).replace(' ',
                    '_');
            parts.add("proof", null, Words.key(track.path()) + "|" + Words.key(title), title, null,
                    new Fields().say("track", track).say("title", title).say("due_on", day).first("state",
                            OutcomeState.of(state).word()));
        }
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }
}
