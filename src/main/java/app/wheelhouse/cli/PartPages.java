package app.wheelhouse.cli;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RiceSheet;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixPage;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.MemoStore;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import app.wheelhouse.rhythm.RhythmSheet;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.KpiReport;
import app.wheelhouse.scorecard.ScorecardPage;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The pages of every feature that a pack can hold. */
public final class PartPages implements PackPages {
    private final Store store;
    private final Dates dates;
    private final Embeds embeds;
    private final DocumentStore documents;
    private final SessionStore sessions;

    public PartPages(Store store, Dates dates, Embeds embeds) {
        this.store = store;
        this.dates = dates;
        this.embeds = embeds;
        documents = new DocumentStore(store);
        sessions = new SessionStore(store);
    }

    @Override
    public Optional<Page> page(Pack.Part part, Edition edition) {
        LocalDate today = dates.day(store.clock().instant());
        ScorecardReader scores = new ScorecardReader(store, () -> OwnLog.read(store));
        UUID subject = part.subject();
        return switch (part.kind()) {
            case DOCUMENT -> Optional.ofNullable(subject).flatMap(id -> documents.file(id, embeds))
                    .filter(file -> edition.shows(readers(file)))
                    .map(file -> DocumentPage.of(file, edition, today, dates));
            case PRE_READ -> session(subject, page -> PreRead.page(page, edition, dates));
            case MINUTES -> session(subject, page -> Minutes.page(page, edition, dates));
            case MEMO -> Optional.ofNullable(subject).flatMap(new MemoStore(store)::memo)
                    .filter(memo -> memo.isFor(edition)).map(memo -> memo.page(edition, dates));
            case BOARD -> Optional.of(RiceSheet.of(new BoardReader(store).board(), Quarter.of(today), edition, today));
            case SCORECARD -> Optional.of(ScorecardPage.of(scores.scorecard(), edition, today, dates));
            case KPIS -> Optional.of(KpiReport.of(scores.kpis(), edition, today, dates));
            case RHYTHM -> Optional.of(RhythmSheet.page(new RhythmReader(store).rhythm(), edition, today, dates));
            case MATRIX -> Optional.ofNullable(subject).flatMap(new RightsStore(store)::matrix)
                    .map(matrix -> MatrixPage.of(matrix, edition));
        };
    }

    private static Edition readers(DocumentFile file) {
        return file.document().isForRoom() ? Edition.ROOM : Edition.HOST;
    }

    private Optional<Page> session(@org.jspecify.annotations.Nullable UUID id, Function<SessionPage, Page> page) {
        return Optional.ofNullable(id).flatMap(sessions::page).map(page);
    }

    @Override
    public List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        for (Document document : documents.documents()) {
            all.add(new Choice(Pack.Kind.DOCUMENT, document.id(), document.title()));
        }
        for (Session session : sessions.sessions()) {
            String title = (session.code() + " " + session.title()).strip();
            all.add(new Choice(Pack.Kind.PRE_READ, session.id(), title));
            all.add(new Choice(Pack.Kind.MINUTES, session.id(), title));
        }
        new DecisionLists(store).decisions().forEach(row -> all.add(new Choice(Pack.Kind.MEMO, row.id(), row.decision()
                .title())));
        for (Matrix matrix : new RightsStore(store).matrices()) {
            all.add(new Choice(Pack.Kind.MATRIX, matrix.id(), matrix.title()));
        }
        for (Pack.Kind kind : List.of(Pack.Kind.BOARD, Pack.Kind.SCORECARD, Pack.Kind.KPIS, Pack.Kind.RHYTHM)) {
            all.add(new Choice(kind, null, ""));
        }
        return all;
    }
}
