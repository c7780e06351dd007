package app.wheelhouse.cli;

import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Undo and redo: both step through the edits made on this laptop, whichever program made them. */
abstract class TakeBack implements Callable<Integer> {
    private final Wheelhouse wheelhouse;
    private final Function<Store, CompletableFuture<Optional<Applied>>> step;
    private final String nothing;

    private TakeBack(Wheelhouse wheelhouse, Function<Store, CompletableFuture<Optional<Applied>>> step,
            String nothing) {
        this.wheelhouse = wheelhouse;
        this.step = step;
        this.nothing = nothing;
    }

    @Override
    public Integer call() throws Refused {
        try (Opened opened = wheelhouse.open()) {
            Applied applied = opened.saved(step.apply(opened.store())).orElse(null);
            if (applied == null) {
                throw Refused.nothing("%s", nothing);
            }
            String kept = applied.kept() == 0
                    ? ""
                    : " %d fields were changed since and were left alone.".formatted(applied.kept());
            wheelhouse.answer(applied.title() + "." + kept,
                    Json.facts("edit", applied.edit(), "title", applied.title(), "changes", applied.changes(), "kept",
                            applied.kept()));
            return Exit.DONE.code();
        }
    }

    /** Takes back the latest edit. */
    @Command(name = "undo", description = "Takes back the latest edit made on this laptop.")
    static final class Undo extends TakeBack {
        Undo(Wheelhouse wheelhouse) {
            super(wheelhouse, Store::undo, "There is nothing to undo.");
        }
    }

    /** Makes the latest undone edit again. */
    @Command(name = "redo", description = "Makes the edit undone last again.")
    static final class Redo extends TakeBack {
        Redo(Wheelhouse wheelhouse) {
            super(wheelhouse, Store::redo, "There is nothing to redo.");
        }
    }
}
