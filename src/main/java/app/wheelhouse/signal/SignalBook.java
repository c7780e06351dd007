package app.wheelhouse.signal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All objectives, sources, planned work, incidents and walls of a workspace. */
public record SignalBook(List<SourceDraft> sources, List<SloDraft> slos, List<Maintenance> works, List<Outage> outages,
        List<Wall> walls, List<Tile> tiles) {
    /** Nothing at all. */
    public static final SignalBook NONE = new SignalBook(List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    public SignalBook {
        sources = List.copyOf(sources);
        slos = List.copyOf(slos);
        works = List.copyOf(works);
        outages = List.copyOf(outages);
        walls = List.copyOf(walls);
        tiles = List.copyOf(tiles);
    }

    /** An objective that is complete and has a source that is. */
    public record Watched(Slo slo, SourceDefinition source) {
    }

    /** The objectives that can be measured, each with its source. */
    public List<Watched> watched() {
        return slos.stream().map(SloDraft::slo).filter(Objects::nonNull)
                .flatMap(slo -> source(slo.source()).map(source -> new Watched(slo, source)).stream()).toList();
    }

    /** A source, if it is complete. */
    public Optional<SourceDefinition> source(@Nullable UUID id) {
        return sources.stream().filter(each -> each.id().equals(id)).map(SourceDraft::source).filter(Objects::nonNull)
                .findFirst();
    }

    /** An objective as far as it is written down. */
    public Optional<SloDraft> slo(@Nullable UUID id) {
        return slos.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The objective of that title, whatever its case. */
    public Optional<SloDraft> slo(String title) {
        return slos.stream().filter(each -> each.title().strip().equalsIgnoreCase(title.strip())).findFirst();
    }

    /** Why an objective cannot be measured, in a sentence; empty when it can. */
    public Optional<String> flaw(SloDraft draft) {
        Slo slo = draft.slo();
        if (slo == null) {
            return draft.flaws().stream().findFirst();
        } else if (slo.source() == null) {
            return Optional.of("Nobody said where it is measured.");
        }
        return sources.stream().filter(each -> each.id().equals(slo.source())).findFirst()
                .map(each -> each.flaws().stream().findFirst().map(flaw -> each.title() + ": " + flaw))
                .orElse(Optional.of("Its source is gone."));
    }

    /** The tiles of a wall. */
    public List<Tile> tilesOf(UUID wall) {
        return tiles.stream().filter(each -> wall.equals(each.wall())).toList();
    }
}
