import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays out the runnable image: its own runtime with JavaFX linked in, the program and its libraries, the launchers, and
 * a cache that makes commands start fast. Run by the JDK whose runtime goes into the image.
 *
 * <p>Arguments: the folder of the image, the program's jar, the folders of libraries, of JavaFX modules and of
 * launchers, and the names of the JavaFX modules.
 */
public final class BuildImage {
    /** What program and libraries need of the JDK, by jdeps; further those that are only found at run time. */
    private static final String JDK_MODULES = String.join(",", "java.base", "java.desktop", "java.sql", "java.naming",
            "java.management", "java.logging", "java.net.http", "java.prefs", "java.xml", "jdk.unsupported",
            "jdk.unsupported.desktop", "jdk.zipfs", "jdk.charsets", "jdk.localedata", "jdk.crypto.ec",
            "jdk.httpserver", "jdk.security.auth");
    private final Path image;

    private BuildImage(Path image) {
        this.image = image;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        BuildImage build = new BuildImage(Path.of(args[0]));
        boolean linked = build.runtime(Path.of(args[3]), JDK_MODULES + "," + args[5]);
        build.launchers(Path.of(args[4]));
        if (build.app(Stream.concat(Stream.of(Path.of(args[1])), jars(Path.of(args[2]))).toList()) || linked) {
            build.manual();
            build.date(dateOf(Path.of(args[1])));
            build.rehearse();
        }
        build.date(dateOf(Path.of(args[1])));
    }

    /** Copies the jars unless they are there already. Returns whether anything was done. */
    private boolean app(List<Path> jars) throws IOException {
        Path app = image.resolve("app");
        Path note = image.resolveSibling(image.getFileName() + ".copied-from");
        StringBuilder inputs = new StringBuilder();
        for (Path jar : jars) {
            inputs.append("%s %d %s%n".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        if (Files.exists(app) && Files.exists(note) && Files.readString(note).contentEquals(inputs)) {
            return false;
        }
        delete(app);
        Files.createDirectories(app);
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            Files.copy(jar, app.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            names.add(jar.getFileName().toString());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(app.resolve("start.jar")))) {
            JarEntry entry = new JarEntry(JarFile.MANIFEST_NAME);
            entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
            jar.putNextEntry(entry);
            manifest.write(jar);
        }
        Files.writeString(note, inputs);
        return true;
    }

    /** Links the runtime, unless the one there was linked from the same modules. Returns whether anything was done. */
    private boolean runtime(Path fxModules, String modules) throws IOException {
        Path runtime = image.resolve("runtime");
        Path note = image.resolveSibling(image.getFileName() + ".linked-from");
        String inputs = System.getProperty("java.runtime.version") + " " + modules + " "
                + jars(fxModules).map(jar -> jar.getFileName().toString()).toList() + "\n";
        if (Files.exists(runtime) && Files.exists(note) && Files.readString(note).equals(inputs)) {
            return false;
        }
        delete(runtime);
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int code = jlink.run(System.out, System.err, "--module-path", fxModules.toString(), "--add-modules", modules,
                "--strip-java-debug-attributes", "--no-man-pages", "--no-header-files", "--output",
                runtime.toString());
        if (code != 0) {
            throw new IOException("jlink failed with code " + code);
        }
        Files.writeString(note, inputs);
        return true;
    }

    private void launchers(Path packaging) throws IOException {
        Path bin = image.resolve("bin");
        Files.createDirectories(bin);
        for (String name : List.of("wheelhouse", "wheelhouse.cmd")) {
            Path launcher = bin.resolve(name);
            Files.copy(packaging.resolve(name), launcher, StandardCopyOption.REPLACE_EXISTING);
            launcher.toFile().setExecutable(true, false);
        }
        // What a package or a person puts where the desktop looks, so that a double click on a bundle opens it here.
        Path share = image.resolve("share");
        Files.createDirectories(share);
        for (String name : List.of("wheelhouse.desktop", "wheelhouse-mime.xml")) {
            Files.copy(packaging.resolve(name), share.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets the program write its manual page and what completes its commands. */
    private void manual() throws IOException, InterruptedException {
        int code = new ProcessBuilder(image.resolve("runtime/bin/java").toString(), "-cp",
                image.resolve("app/start.jar").toString(), "app.wheelhouse.cli.Manual",
                image.resolve("share").toString()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("the manual could not be written: code " + code);
        }
    }

    /** When the release was made, which the build writes into its jar. */
    private static FileTime dateOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            LocalDateTime time = file.getEntry(JarFile.MANIFEST_NAME).getTimeLocal();
            return FileTime.from(time.toInstant(ZoneOffset.UTC));
        }
    }

    /** Gives every file the date of the release: packages keep it, and the caches are only used with the jars they were made from. */
    private void date(FileTime date) throws IOException {
        try (Stream<Path> paths = Files.walk(image)) {
            for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Files.setLastModifiedTime(path, date);
            }
        }
    }

    /** Runs the program once each way and keeps what the virtual machine learned about its classes. */
    private void rehearse() throws IOException, InterruptedException {
        rehearse("command", "app.wheelhouse.cli.Rehearsal", List.of("-XX:+UseSerialGC"));
        rehearse("cockpit", "app.wheelhouse.app.CockpitRehearsal",
                List.of("-XX:+UseG1GC", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw"));
    }

    private void rehearse(String mode, String main, List<String> options) throws IOException, InterruptedException {
        Path cache = image.resolve("app/" + mode + ".aot");
        Path scratch = Files.createTempDirectory("wheelhouse-rehearsal");
        List<String> command = new ArrayList<>(List.of(image.resolve("runtime/bin/java").toString(),
                "-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-Xlog:all=off",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "-Dh2.serializeJavaObject=false", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", image.resolve("app/start.jar").toString(), main, scratch.toString()));
        Path log = image.resolveSibling("rehearsal-" + mode + ".log");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        delete(scratch);
        if (code != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(image.resolveSibling(image.getFileName() + ".copied-from"));
            throw new IOException("the rehearsal failed with code " + code + ", see " + log);
        }
    }

    private static Stream<Path> jars(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
