package app.wheelhouse.rhythm;

import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.Sign;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the calendar into what the room may see of it: days, times, names of meetings and holidays, and whether meetings
 * overlap. Who travels, why something is skipped, and what is on an agenda stay with the host.
 */
public final class RhythmCards {
    private final Rhythm rhythm;
    private final ZoneId zone;
    private final Locale locale;

    public RhythmCards(Rhythm rhythm, ZoneId zone, Locale locale) {
        this.rhythm = rhythm;
        this.zone = zone;
        this.locale = locale;
    }

    /** The seven days from a day on. */
    public PictureCard week(LocalDate from) {
        List<Row> rows = new ArrayList<>();
        List<Occurrence> week = rhythm.occurrences(from, from.plusDays(6), zone);
        for (LocalDate day : from.datesUntil(from.plusDays(7)).toList()) {
            rhythm.days().holiday(day)
                    .ifPresent(holiday -> rows.add(new Row(day(day), holiday.title(), Sign.NONE)));
            week.stream().filter(each -> LocalDate.ofInstant(each.begins(), zone).equals(day))
                    .forEach(each -> rows.add(new Row(day(day) + "  " + time(each), each.cadence().title(),
                            sign(each, week))));
        }
        return new PictureCard("", "Week of " + DateTimeFormatter.ofPattern("d MMMM", locale).format(from), rows);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d", locale).format(day);
    }

    private String time(Occurrence meeting) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(meeting.begins().atZone(zone));
    }

    private Sign sign(Occurrence meeting, List<Occurrence> week) {
        boolean overlaps = rhythm.clashes(meeting, week).stream().anyMatch(each -> each.kind() == Clash.Kind.CADENCE);
        return switch (meeting.state()) {
            case SKIPPED -> new Sign(Mark.DROPPED, "skipped");
            case HOLIDAY -> new Sign(Mark.DROPPED, "holiday");
            case MOVED -> overlaps ? new Sign(Mark.HALF, "overlaps") : new Sign(Mark.LATER, "moved");
            case DUE -> overlaps ? new Sign(Mark.HALF, "overlaps") : Sign.NONE;
        };
    }
}
