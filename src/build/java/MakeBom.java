import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the bill of materials of the program (CycloneDX 1.6, JSON): every library it brings along with version, licences
 * and sum, out of the descriptions that lie beside the libraries in Maven's local repository. CycloneDX' own Maven plugin
 * (2.9.1) was tried first: it refuses to run offline, and an offline build would have had no bill. No serial number and
 * no date: the same libraries give the same file.
 *
 * <p>Arguments: the file, name and version of the program, and the class path.
 */
public final class MakeBom {
    private final TreeMap<String, String> components = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        MakeBom bom = new MakeBom();
        for (String entry : args[3].split(System.getProperty("path.separator"))) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                bom.add(jar);
            }
        }
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file,
                """
                        {
                          "bomFormat": "CycloneDX",
                          "specVersion": "1.6",
                          "version": 1,
                          "metadata": {
                            "component": {"type": "application", "bom-ref": "%1$s", "name": "%1$s", "version": "%2$s", "licenses": [{"license": {"id": "Apache-2.0"}}]}
                          },
                          "components": [
                        %3$s
                          ]
                        }
                        """
                        .formatted(args[1], args[2], String.join(",\n", bom.components.values())));
    }

    private void add(Path jar) throws IOException {
        // repository/org/group/artifact/version/artifact-version[-classifier].jar
        Path folder = jar.toAbsolutePath().getParent();
        String version = folder.getFileName().toString();
        String artifact = folder.getParent().getFileName().toString();
        Path pom = folder.resolve(artifact + "-" + version + ".pom");
        if (!Files.exists(pom)) {
            throw new IOException("no description beside " + jar.getFileName() + ": is it from a Maven repository?");
        }
        String group = null;
        String website = null;
        List<String> licences = List.of();
        for (Element project = read(pom); project != null; project = parent(project, folder, artifact)) {
            group = group == null ? text(project, "groupId") : group;
            website = website == null ? text(project, "url") : website;
            if (licences.isEmpty()) {
                licences = licences(project);
            }
        }
        String purl = "pkg:maven/%s/%s@%s".formatted(group, artifact, version);
        String classifier = jar.getFileName().toString().replace(artifact + "-" + version, "").replace(".jar", "");
        String ref = purl + "?" + (classifier.isEmpty() ? "" : "classifier=" + classifier.substring(1) + "&")
                + "type=jar";
        List<String> parts = new ArrayList<>(List.of("\"type\": \"library\"", "\"bom-ref\": " + quoted(ref),
                "\"group\": " + quoted(group), "\"name\": " + quoted(artifact), "\"version\": " + quoted(version),
                "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]".formatted(sum(jar))));
        if (!licences.isEmpty()) {
            parts.add("\"licenses\": [" + String.join(", ", licences) + "]");
        }
        parts.add("\"purl\": " + quoted(ref));
        if (website != null && website.startsWith("http") && !website.contains("${")) {
            parts.add("\"externalReferences\": [{\"type\": \"website\", \"url\": %s}]".formatted(quoted(website)));
        }
        components.put(ref, "    {" + String.join(", ", parts) + "}");
    }

    private static List<String> licences(Element project) {
        List<String> licences = new ArrayList<>();
        Element all = child(project, "licenses");
        for (Node node = all == null ? null : all.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element licence && text(licence, "name") != null) {
                String name = text(licence, "name");
                String id = identifier(name);
                licences.add(id == null
                        ? "{\"license\": {\"name\": %s}}".formatted(quoted(name))
                        : "{\"license\": {\"id\": \"%s\"}}".formatted(id));
            }
        }
        return licences;
    }

    /** The identifier of SPDX for what people call a licence; null when there is none that is certain. */
    private static String identifier(String name) {
        String words = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.]+", " ").strip();
        if (words.matches(
                "(the )?apache (software )?(license |licence )?(version |v)?2(\\.0)?|asl 2.0|apache license version 2.0|apache 2.0")) {
            return "Apache-2.0";
        }
        return switch (words) {
            case "mit", "mit license", "the mit license", "the mit license mit" -> "MIT";
            case "mit 0" -> "MIT-0";
            case "bsd 2 clause", "bsd 2 clause license", "the bsd 2 clause license" -> "BSD-2-Clause";
            case "bsd 3 clause", "bsd 3", "the 3 clause bsd license", "bsd 3 clause license" -> "BSD-3-Clause";
            case "mpl 2.0" -> "MPL-2.0";
            case "epl 1.0" -> "EPL-1.0";
            case "gplv2 ce", "gpl 2.0 with classpath exception", "gplv2 with the classpath exception" ->
                "GPL-2.0-with-classpath-exception";
            case "lgpl 2.1 or later", "gnu lesser general public license lgpl version 2.1 or later" ->
                "LGPL-2.1-or-later";
            default -> null;
        };
    }

    /** The description another one is based on; null when it is not there or has none. */
    private static Element parent(Element project, Path folder, String artifact) throws IOException {
        Element parent = child(project, "parent");
        if (parent == null) {
            return null;
        }
        Path repository = folder;
        while (repository != null && !Files.isDirectory(repository.resolve("org/apache/maven"))) {
            repository = repository.getParent();
        }
        String name = text(parent, "artifactId");
        String version = text(parent, "version");
        Path pom = repository == null
                ? null
                : repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(name).resolve(version)
                        .resolve(name + "-" + version + ".pom");
        return pom == null || !Files.exists(pom) ? null : read(pom);
    }

    private static Element read(Path pom) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(pom + " cannot be read", e);
        }
    }

    private static Element child(Element in, String name) {
        for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element in, String name) {
        Element found = child(in, name);
        return found == null || found.getTextContent().isBlank()
                ? null
                : found.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
