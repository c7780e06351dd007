package app.wheelhouse.present;

import app.wheelhouse.present.Block.Lead;
import app.wheelhouse.present.RoomView.AgendaCard;
import app.wheelhouse.present.RoomView.AgendaItem;
import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.DecisionCard;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Sign;
import app.wheelhouse.present.RoomView.SummaryCard;
import app.wheelhouse.present.RoomView.TopicCard;
import java.util.ArrayList;
import java.util.List;

/** A card as running text, before it is set: where it belongs, what it is, title, paragraphs. */
record Flow(String above, String kind, String title, List<Block> blocks) {

    Flow {
        above = RoomType.plain(above);
        kind = RoomType.plain(kind);
        title = RoomType.plain(title);
        blocks = List.copyOf(blocks);
    }

    static Flow of(AgendaCard card) {
        List<Block> rows = new ArrayList<>();
        for (AgendaItem item : card.items()) {
            Block row = Block.of(item.current() ? new Lead.Here() : new Lead.Shape(item.state().mark()), item.title())
                    .trailing(agendaTrail(item));
            boolean past = item.state().mark() != Mark.NONE && item.state().mark() != Mark.OPEN;
            rows.add(item.current() ? row.strongly() : past ? row.toned(Tone.MUTED) : row);
        }
        return new Flow(card.series(), "", card.title(), rows);
    }

    private static String agendaTrail(AgendaItem item) {
        boolean open = item.state().mark() == Mark.NONE || item.state().mark() == Mark.OPEN;
        Integer minutes = item.minutes();
        return !open ? item.state().word() : minutes == null ? "" : minutes + " min";
    }

    static Flow of(TopicCard card) {
        List<Block> blocks = new ArrayList<>(state(card.state(), ""));
        blocks.addAll(bullets(card.bullets()));
        return new Flow(card.session(), card.kind(), card.title(), blocks);
    }

    static Flow of(BulletsCard card) {
        return new Flow(card.session(), "", card.title(), bullets(card.bullets()));
    }

    static Flow of(DecisionCard card) {
        List<Block> blocks = new ArrayList<>(state(card.state(), card.outcome()));
        for (int i = 0; i < card.options().size(); i++) {
            Lead lead = card.options().size() == 1 ? new Lead.Dot() : new Lead.Letter(letter(i));
            Block option = Block.of(lead, card.options().get(i));
            blocks.add(i == 0 && !blocks.isEmpty() ? option.setApart() : option);
        }
        for (int i = 0; i < card.roles().size(); i++) {
            RoomView.Role role = card.roles().get(i);
            Block row = Block.of(new Lead.Label(role.label()), role.names());
            blocks.add(i == 0 && !blocks.isEmpty() ? row.setApart() : row);
        }
        return new Flow(card.session(), "Decision", card.question(), blocks);
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }

    static Flow of(PictureCard card) {
        List<Block> rows = new ArrayList<>();
        for (RoomView.Row row : card.rows()) {
            Lead lead = row.state().mark() == Mark.NONE ? new Lead.None() : new Lead.Shape(row.state().mark());
            rows.add(Block.of(lead, row.label()).trailing(joined(row.value(), row.state().word())));
        }
        return new Flow(card.session(), "", card.title(), rows);
    }

    static Flow of(SummaryCard card) {
        List<Block> rows = new ArrayList<>();
        for (RoomView.Figure figure : card.figures()) {
            rows.add(Block.of(new Lead.None(), figure.label()).trailing(figure.value()));
        }
        return new Flow(card.session(), "", card.title(), rows);
    }

    private static List<Block> bullets(List<String> texts) {
        return texts.stream().map(text -> Block.of(new Lead.Dot(), text)).toList();
    }

    private static List<Block> state(Sign state, String outcome) {
        if (state.mark() == Mark.NONE || state.mark() == Mark.OPEN) {
            return outcome.isBlank() ? List.of() : List.of(Block.of(new Lead.None(), outcome));
        }
        Block word = Block.of(new Lead.Shape(state.mark()), state.word()).toned(Tone.of(state.mark())).strongly();
        return outcome.isBlank() ? List.of(word) : List.of(word, Block.of(new Lead.None(), outcome));
    }

    private static String joined(String first, String second) {
        return first.isBlank() ? second : second.isBlank() ? first : first + "  ·  " + second;
    }
}
