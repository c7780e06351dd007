package app.wheelhouse.cli;

import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.document.Template;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Optional;

/** A document with its live figures; one that would give something away is refused. */
final class ExportDocument implements Export {
    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        Store store = wanted.opened().store();
        DocumentStore documents = new DocumentStore(store);
        try (Signals kept = Signals.kept(store.workspace().folder(), store.clock(), new SignalReader(store).book())) {
            DocumentFile file = documents.file(new Lookup(wanted.opened().records()).find("document", wanted.which()),
                    new LiveEmbeds(store, wanted.dates(), () -> Optional.of(kept))).orElseThrow();
            List<Finding> leaks = Inspection.against(wanted.edition(),
                    Inspection.of(file, Template.of(file.document(), documents.templates()))).stream()
                    .filter(each -> each.kind().refuses()).toList();
            if (!leaks.isEmpty()) {
                Finding first = leaks.getFirst();
                throw Refused.value("%s%s Nothing was written; --edition host holds everything.", first.text(),
                        first.line() < 0 ? "" : " (line " + (first.line() + 1) + ")");
            }
            return new Pages(DocumentPage.of(file, wanted.edition(), wanted.today(), wanted.dates()));
        }
    }
}
