package app.wheelhouse.signal.openslo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as an OpenSLO text describes it.
 *
 * @param type   source, slo or openslo_object
 * @param key    tells it from the others of its type in the text
 * @param fields by the words of the log; what the text does not say is not there
 * @param source the name of the source it is measured at; null where it names none
 */
public record Definition(String type, String key, Map<String, Object> fields, @Nullable String source) {
    public Definition {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What it is called. */
    public String title() {
        return fields.get("title") instanceof String title ? title : key;
    }
}
