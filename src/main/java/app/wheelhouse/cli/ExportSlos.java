package app.wheelhouse.cli;

import app.wheelhouse.signal.openslo.OpenSloWriter;
import app.wheelhouse.store.Records;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is promised and where it is measured, as OpenSLO. */
final class ExportSlos implements Export {
    @Override
    public List<String> formats() {
        return List.of("yaml");
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        Records records = wanted.opened().records();
        List<Map<String, @Nullable Object>> slos = records.list("slo");
        if (wanted.which().isEmpty()) {
            return new Text("slos.yaml",
                    OpenSloWriter.write(records.list("source"), records.list("openslo_object"), slos));
        }
        UUID one = new Lookup(records).find("slo", wanted.which());
        slos.removeIf(slo -> !one.equals(slo.get("id")));
        List<Map<String, @Nullable Object>> sources = records.list("source");
        sources.removeIf(source -> slos.stream().noneMatch(slo -> source.get("id") != null
                && source.get("id").equals(slo.get("source"))));
        return new Text("slos.yaml", OpenSloWriter.write(sources, records.list("openslo_object"), slos));
    }
}
