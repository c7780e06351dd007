package app.wheelhouse.about;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the program is made of out of the bill of materials (CycloneDX) that the build puts into it. */
public final class BillOfMaterials {
    private static final String FILE = "/META-INF/sbom/bom.json";

    private BillOfMaterials() {
    }

    /** The libraries by name; none when the program was not built by Maven. Reads: in the background. */
    public static List<Library> libraries() {
        try (InputStream in = BillOfMaterials.class.getResourceAsStream(FILE)) {
            return in == null ? List.of() : read(in);
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    /** The libraries a bill names, each once. */
    static List<Library> read(InputStream in) {
        TreeSet<Library> libraries = new TreeSet<>(Library.BY_NAME.thenComparing(Library::version));
        for (JsonNode component : JsonMapper.builder().build().readTree(in).path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode each : component.path("licenses")) {
                JsonNode licence = each.path("license");
                String words = each.path("expression")
                        .asString(licence.path("id").asString(licence.path("name").asString("")));
                if (!words.isBlank() && !licences.contains(words)) {
                    licences.add(words);
                }
            }
            libraries.add(new Library(component.path("name").asString(""), component.path("version").asString(""),
                    licences));
        }
        return List.copyOf(libraries);
    }
}
