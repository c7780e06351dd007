package app.wheelhouse.cli;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RiceSheet;
import app.wheelhouse.backlog.store.BoardGrid;
import app.wheelhouse.backlog.store.BoardReader;
import java.util.List;

/** The board: as a RICE sheet, or as a table that can be edited and brought back. */
final class ExportBoard implements Export {
    @Override
    public List<String> formats() {
        return List.of("pdf", "html", "md", "csv", "xlsx");
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        if (!wanted.which().isEmpty()) {
            throw Refused.usage("There is one board: '%s' is one word too many.", wanted.which());
        }
        Quarter quarter = wanted.quarter() == null ? Quarter.of(wanted.today()) : wanted.quarter();
        return wanted.format().equals("csv") || wanted.format().equals("xlsx")
                ? new Table("board." + wanted.format(),
                        BoardGrid.read(wanted.opened().store(), wanted.edition(), null))
                : new Pages(RiceSheet.of(new BoardReader(wanted.opened().store()).board(), quarter, wanted.edition(),
                        wanted.today()));
    }
}
