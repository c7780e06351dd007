package app.wheelhouse.cli;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RiceSheet;
import app.wheelhouse.backlog.store.BoardGrid;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.output.Csv;
import app.wheelhouse.output.Xlsx;
import java.nio.charset.StandardCharsets;
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
        return switch (wanted.format()) {
            case "csv" ->
                new Bytes("board.csv", Csv.write(BoardGrid.read(wanted.opened().store(), wanted.edition(), null))
                        .getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> new Bytes("board.xlsx",
                    Xlsx.write(BoardGrid.read(wanted.opened().store(), wanted.edition(), null)));
            default -> new Pages(RiceSheet.of(new BoardReader(wanted.opened().store()).board(), quarter,
                    wanted.edition(), wanted.today()));
        };
    }
}
