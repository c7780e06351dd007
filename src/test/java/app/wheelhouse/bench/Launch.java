package app.wheelhouse.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts Wheelhouse as a process of its own: the packaged image when there is one, with the options its launcher uses,
 * else the classes under test.
 */
final class Launch {
    private static final String MAIN = "app.wheelhouse.app.Main";
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable",
            "-Xlog:all=off",
            "-Djava.awt.headless=true", "-Dh2.serializeJavaObject=false", "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true");
    private static final List<String> SCREEN = List.of("--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Dglass.platform=Headless", "-Dprism.order=sw");
    /** What the launcher in packaging gives the window, and only it. */
    static final List<String> SMALL = List.of("-XX:-UseSerialGC", "-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m",
            "-XX:G1PeriodicGCInterval=60000", "-XX:ParallelGCThreads=2", "-XX:ConcGCThreads=1", "-Xms16m",
            "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-XX:TrimNativeHeapInterval=10000");
    private final Path image;
    private final boolean packaged;

    Launch(Path target) {
        image = target.resolve("wheelhouse");
        packaged = Files.isRegularFile(image.resolve("app/start.jar"));
    }

    /** What is measured, for the line above the table. */
    String words() {
        return packaged
                ? "The packaged image (%s)"
                        .formatted(cockpitHasCache() ? "window with AOT cache" : "window without AOT cache")
                : "The classes under test, not packaged";
    }

    boolean cockpitHasCache() {
        return packaged && Files.exists(image.resolve("app/cockpit.aot"));
    }

    /** A command of the command line. */
    List<String> command(String... arguments) {
        List<String> all = new ArrayList<>(java());
        cache("command", all);
        all.addAll(List.of("-cp", classPath(), MAIN));
        all.addAll(List.of(arguments));
        return all;
    }

    /** The window, on a screen that is not there. */
    List<String> cockpit(Path workspace) {
        List<String> all = new ArrayList<>(java());
        all.addAll(SCREEN);
        all.addAll(SMALL);
        cache("cockpit", all);
        all.addAll(List.of("-cp", classPath(), MAIN, "--workspace", workspace.toString()));
        return all;
    }

    /** Another program's window in the same runtime. */
    List<String> window(Path jar, String main, List<String> more) {
        List<String> all = new ArrayList<>(java());
        all.addAll(SCREEN);
        all.addAll(more);
        all.addAll(List.of("-cp", jar.toString(), main));
        return all;
    }

    /** A class of the tests, with everything the tests see. */
    List<String> probe(Class<?> main, List<String> options, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(OPTIONS);
        all.addAll(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        all.addAll(List.of(arguments));
        return all;
    }

    private List<String> java() {
        List<String> all = new ArrayList<>();
        if (packaged) {
            all.add(image.resolve("runtime/bin/java").toString());
        } else {
            all.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--module-path",
                    System.getProperty("jdk.module.path", ""), "--add-modules", "javafx.controls,javafx.swing"));
        }
        all.addAll(OPTIONS);
        return all;
    }

    private String classPath() {
        return packaged ? image.resolve("app/start.jar").toString() : System.getProperty("java.class.path");
    }

    private void cache(String mode, List<String> options) {
        Path cache = image.resolve("app/" + mode + ".aot");
        if (packaged && Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
    }

    /** Runs a process to its end, which must be a good one, and returns what it took in milliseconds. */
    static double millis(List<String> command) {
        try {
            File output = File.createTempFile("bench", ".log");
            long begun = System.nanoTime();
            int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start().waitFor();
            double millis = (System.nanoTime() - begun) / 1e6;
            if (code != 0) {
                throw new AssertionError(
                        "%s ended with %d:%n%s".formatted(command, code, Files.readString(output.toPath())));
            }
            Files.delete(output.toPath());
            return millis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
