package app.wheelhouse.rhythm;

import java.time.LocalDate;
import java.util.List;

/** What a feature has open that a meeting of some kind should talk about. A feature with nothing to say gives nothing. */
@FunctionalInterface
public interface OpenMatters {
    /** Nothing is ever open. */
    OpenMatters NONE = (_, _) -> List.of();

    /**
     * What is open now, the most pressing first. Read in the background.
     *
     * @param on the day of the meeting, by which dates count as past
     */
    List<Matter> open(Template template, LocalDate on);

    /** What several features have open, one behind the other. */
    static OpenMatters all(List<OpenMatters> sources) {
        List<OpenMatters> each = List.copyOf(sources);
        return (template, on) -> each.stream().flatMap(source -> source.open(template, on).stream()).toList();
    }
}
