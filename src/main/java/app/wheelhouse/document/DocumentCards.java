package app.wheelhouse.document;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Sign;
import app.wheelhouse.present.RoomView.StatementCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as the room is shown it, part by part. It is made from the pages of the room edition, so that whatever these
 * leave out, a card leaves out as well.
 */
public final class DocumentCards {
    private final String document;
    private final List<Part> parts = new ArrayList<>();
    private String heading;
    private List<String> bullets = new ArrayList<>();

    private DocumentCards(String document) {
        this.document = document;
        heading = document;
    }

    /**
     * A part of the document and what the room sees of it.
     *
     * @param heading under which it stands
     */
    public record Part(String heading, RoomView card) {
    }

    /** The parts in order, the title first. */
    public static List<Part> of(DocumentFile file, LocalDate today, Dates dates) {
        Page page = DocumentPage.of(file, Edition.ROOM, today, dates);
        DocumentCards cards = new DocumentCards(page.title());
        cards.parts.add(new Part(page.title(), new StatementCard(page.kind(), page.title(), page.purpose())));
        cards.add(Block.allIn(Edition.ROOM, page.blocks()));
        cards.close();
        return List.copyOf(cards.parts);
    }

    private void add(List<Block> blocks) {
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Section section -> under(section.title(), section.blocks());
            case Block.Chapter chapter -> under(chapter.title(), chapter.blocks());
            case Block.Prose prose -> prose(prose.markdown());
            case Block.Callout callout -> {
                bullets.add(callout.label().isBlank() ? callout.title() : callout.label() + ": " + callout.title());
                callout.facts().forEach(fact -> bullets.add(fact.name() + ": " + fact.value()));
                prose(callout.markdown());
                add(callout.blocks());
            }
            case Block.Choices choices -> choices.choices().forEach(choice -> bullets.add(choice.title()));
            case Block.Table table -> table(table);
            case Block.Chart chart -> own(chart.caption(), new StatementCard(heading, chart.caption(), chart.said()));
            case Block.Bullets list -> list.items().forEach(this::item);
            case Block.Quotation quotation -> own(heading,
                    new StatementCard(heading, quotation.text(), quotation.source()));
            // Lines to write on, and what was taken out of a text, are for paper; nothing is left of the host's by now.
            case Block.NoteLines _,Block.Changes _,Block.HostOnly _ -> {
            }
        }
    }

    private void under(String title, List<Block> blocks) {
        close();
        String before = heading;
        heading = title;
        add(blocks);
        close();
        heading = before;
    }

    private void item(Item item) {
        bullets.add(item.state().isBlank() ? item.text() : item.text() + " (" + item.state() + ")");
        prose(item.markdown());
    }

    private void prose(String markdown) {
        for (Spoken.Piece piece : Spoken.of(markdown)) {
            switch (piece) {
                case Spoken.Line line -> bullets.add(line.words());
                case Spoken.Grid grid -> own(heading, picture(heading, grid.heads(), grid.rows()));
            }
        }
    }

    private void table(Block.Table table) {
        List<List<String>> rows = table.rows().stream().map(Row::cells)
                .map(cells -> cells.stream().map(cell -> cell.text()).toList()).toList();
        own(table.caption().isBlank() ? heading : table.caption(), picture(
                table.caption().isBlank() ? heading : table.caption(),
                table.columns().stream().map(Column::head).toList(), rows));
    }

    /** Each row by its first cell; what stands in the others is told with their heads when there are several. */
    private RoomView picture(String title, List<String> heads, List<List<String>> rows) {
        List<RoomView.Row> lines = new ArrayList<>();
        for (List<String> cells : rows) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i < cells.size(); i++) {
                String head = cells.size() > 3 && i < heads.size() ? heads.get(i) + " " : "";
                if (!cells.get(i).isBlank()) {
                    values.add(head + cells.get(i));
                }
            }
            lines.add(new RoomView.Row(cells.isEmpty() ? "" : cells.getFirst(), String.join(" · ", values),
                    new Sign(Mark.NONE, "")));
        }
        return new PictureCard(document, title, lines);
    }

    private void own(String title, RoomView card) {
        close();
        parts.add(new Part(title, card));
    }

    /** Makes a card of the sentences there are. */
    private void close() {
        List<String> said = bullets.stream().filter(each -> !each.isBlank()).toList();
        if (!said.isEmpty()) {
            parts.add(new Part(heading, new BulletsCard(heading.equals(document) ? "" : document, heading, said)));
        }
        bullets = new ArrayList<>();
    }
}
