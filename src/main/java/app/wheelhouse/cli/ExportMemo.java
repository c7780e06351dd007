package app.wheelhouse.cli;

import app.wheelhouse.decision.Memo;
import app.wheelhouse.decision.store.MemoStore;
import java.util.List;
import java.util.UUID;

/** The memo of a decision. */
final class ExportMemo implements Export {
    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        UUID id = new Lookup(wanted.opened().records()).find("decision", wanted.which());
        Memo memo = new MemoStore(wanted.opened().store()).memo(id).orElseThrow();
        if (!memo.isFor(wanted.edition())) {
            throw Refused.value("This decision is the host's alone: there is no %s of its memo. Nothing was written.",
                    wanted.edition().label().toLowerCase(java.util.Locale.ROOT));
        }
        return new Pages(memo.page(wanted.edition(), wanted.dates()));
    }
}
