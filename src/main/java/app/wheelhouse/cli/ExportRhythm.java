package app.wheelhouse.cli;

import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.RhythmCalendar;
import app.wheelhouse.rhythm.RhythmSheet;
import app.wheelhouse.rhythm.store.RhythmReader;
import java.util.List;

/** The cadences: for a calendar, or as pages. */
final class ExportRhythm implements Export {
    @Override
    public List<String> formats() {
        return List.of("ics", "pdf", "html", "md");
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        if (!wanted.which().isEmpty()) {
            throw Refused.usage("The rhythm is exported as a whole: '%s' is one word too many.", wanted.which());
        }
        Rhythm rhythm = new RhythmReader(wanted.opened().store()).rhythm();
        return wanted.format().equals("ics")
                ? new Text("rhythm.ics", new RhythmCalendar(rhythm, wanted.dates().zone()).calendar(wanted.now()))
                : new Pages(RhythmSheet.page(rhythm, wanted.edition(), wanted.today(), wanted.dates()));
    }
}
