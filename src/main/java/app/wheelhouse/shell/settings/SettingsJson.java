package app.wheelhouse.shell.settings;

import app.wheelhouse.ui.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings as JSON: fields it does not know are kept as they were, fields it cannot understand take their defaults. */
final class SettingsJson {
    private static final int VERSION = 1;
    private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** An empty document of the present version. */
    ObjectNode empty() {
        return mapper.createObjectNode().put("version", VERSION);
    }

    /**
     * Reads a document.
     *
     * @throws JacksonException when the bytes are no JSON object
     */
    ObjectNode parse(byte[] bytes) {
        return mapper.readValue(bytes, ObjectNode.class);
    }

    byte[] print(ObjectNode document) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    Settings read(ObjectNode document) {
        Map<String, String> projectors = named(document.path("projectors"));
        Settings base = Settings.DEFAULTS;
        return new Settings(texts(document.path("recent")), bounds(document.path("window")),
                theme(document.path("theme")),
                document.path("scale").asInt(base.scale()),
                document.path("reducedMotion").asBoolean(base.reducedMotion()),
                document.path("narrowRail").asBoolean(base.narrowRail()), projectors,
                texts(document.path("used")), named(document.path("filters")),
                document.path("quietMeetings").asBoolean(base.quietMeetings()),
                document.path("seen").asString(base.seen()));
    }

    /** Writes the settings into the document, leaving every other field alone. */
    void write(Settings settings, ObjectNode document) {
        if (!document.has("version")) {
            document.put("version", VERSION);
        }
        ArrayNode recent = document.putArray("recent");
        settings.recent().forEach(recent::add);
        Bounds window = settings.window();
        if (window != null) {
            ObjectNode node = object(document, "window");
            node.put("x", window.x()).put("y", window.y()).put("width", window.width()).put("height", window.height())
                    .put("maximized", window.maximized());
        }
        document.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        document.put("scale", settings.scale());
        document.put("reducedMotion", settings.reducedMotion());
        document.put("narrowRail", settings.narrowRail());
        document.put("quietMeetings", settings.quietMeetings());
        document.put("seen", settings.seen());
        ObjectNode projectors = object(document, "projectors");
        new TreeMap<>(settings.projectors()).forEach(projectors::put);
        ArrayNode used = document.putArray("used");
        settings.used().forEach(used::add);
        ObjectNode filters = document.putObject("filters");
        new TreeMap<>(settings.filters()).forEach(filters::put);
    }

    private static Map<String, String> named(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(
                each -> each.getValue().stringValueOpt().ifPresent(text -> texts.put(each.getKey(), text)));
        return texts;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> each.stringValueOpt().ifPresent(texts::add));
        return texts;
    }

    private static ObjectNode object(ObjectNode document, String field) {
        return document.get(field) instanceof ObjectNode node ? node : document.putObject(field);
    }

    private static @Nullable Bounds bounds(JsonNode node) {
        for (String field : List.of("x", "y", "width", "height")) {
            if (!node.path(field).isNumber()) {
                return null;
            }
        }
        return new Bounds(node.path("x").asDouble(), node.path("y").asDouble(), node.path("width").asDouble(),
                node.path("height").asDouble(), node.path("maximized").asBoolean(false));
    }

    private static Theme theme(JsonNode node) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(node.asString(""))) {
                return theme;
            }
        }
        return Settings.DEFAULTS.theme();
    }
}
