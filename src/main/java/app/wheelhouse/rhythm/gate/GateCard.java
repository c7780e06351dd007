package app.wheelhouse.rhythm.gate;

import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.Sign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns gates, releases and stages into what the room may see of them. Only titles, verdicts, dates and the names of those who
 * decide get through; evidence, reasons of waivers, incidents and notes stay with the host.
 */
public final class GateCard {
    private GateCard() {
    }

    /** One gate: its verdict first, then each criterion with what it says. */
    public static PictureCard of(Judgement judgement) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Verdict",
                judgement.decider() == null || judgement.decider().name().isEmpty()
                        ? ""
                        : judgement.decider().name() + " decides",
                sign(judgement.verdict())));
        judgement.findings().forEach(each -> rows.add(new Row(each.criterion().title(),
                each.criterion().advised() ? "advised" : "", sign(each.verdict()))));
        return new PictureCard("", judgement.title(), rows);
    }

    /** All gates for one release. */
    public static PictureCard all(GateBook book, @Nullable Release release) {
        return new PictureCard("", release == null ? "Gates" : "Gates, " + release.title(),
                book.gates().stream().map(gate -> {
                    Judgement judgement = book.judge(gate, release);
                    return new Row(gate.title(),
                            judgement.count(Verdict.PASS) + " of " + judgement.findings().size() + " pass",
                            sign(judgement.verdict()));
                }).toList());
    }

    /** The stages of all sites and offers. */
    public static PictureCard stages(GateBook book) {
        return new PictureCard("", "Crawl, walk, run", book.stages().stream()
                .map(each -> new Row(each.title(), each.step().label(),
                        switch (each.advice(book.verdictFor(each)).move()) {
                            case UP -> new Sign(Mark.GOOD, "may go on");
                            case STAY -> Sign.NONE;
                            case DOWN -> new Sign(Mark.BAD, "goes back");
                        }))
                .toList());
    }

    /** A verdict as shape and word. */
    public static Sign sign(Verdict verdict) {
        return new Sign(switch (verdict) {
            case PASS -> Mark.GOOD;
            case WARN -> Mark.HALF;
            case FAIL -> Mark.BAD;
            case NO_DATA -> Mark.UNKNOWN;
            case WAIVED -> Mark.LATER;
        }, verdict.label());
    }
}
