package app.wheelhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of a program with a window, ended when it has reached its last milestone and settled.
 *
 * @param reached milestone → milliseconds since the start of its virtual machine
 * @param pss     proportional set size two seconds after the last milestone, in MB; NaN where the system does not tell
 */
record WindowRun(Map<String, Double> reached, double pss) {
    static final String FIRST_FRAME = "First frame";
    static final String USABLE = "Usable";
    private static final Pattern MILESTONE = Pattern.compile("(First frame|Usable) after (\\d+) ms");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final int SECONDS_TO_SETTLE = 2;

    static WindowRun of(List<String> command, String last, Path settings) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        builder.environment().put("XDG_DATA_HOME", settings.toString());
        Map<String, Double> reached = new HashMap<>();
        StringBuilder said = new StringBuilder();
        try {
            Process process = builder.start();
            try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.append(line).append('\n');
                    Matcher milestone = MILESTONE.matcher(line);
                    if (milestone.find()) {
                        reached.put(milestone.group(1), Double.valueOf(milestone.group(2)));
                    }
                    if (reached.containsKey(last)) {
                        process.waitFor(SECONDS_TO_SETTLE, TimeUnit.SECONDS);
                        return new WindowRun(reached, pss(process.pid()));
                    }
                }
                throw new AssertionError("%s ended before it was %s:%n%s".formatted(command, last, said));
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static double pss(long process) throws IOException {
        Path rollup = Path.of("/proc", Long.toString(process), "smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return Double.NaN;
        }
        Matcher found = PSS.matcher(Files.readString(rollup));
        return found.find() ? Double.parseDouble(found.group(1)) / 1024 : Double.NaN;
    }
}
