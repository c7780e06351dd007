package app.wheelhouse.bundle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A laptop with little memory that is handed a folder of hostile bundles. Says of each how it was refused. */
final class HostileVictim {
    static final String NOTHING_NEW = "NOTHING_NEW";

    private HostileVictim() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
                StandardCharsets.UTF_8);
        try (Programme laptop = Programme.again(Path.of(args[0]))) {
            for (Path file : files(Path.of(args[1]))) {
                long start = System.nanoTime();
                String answer = answer(laptop, file);
                out.printf("%s\t%s\t%d%n", file.getFileName(), answer, (System.nanoTime() - start) / 1_000_000);
            }
            out.printf("state\t%s%n", laptop.store().stateCode());
        }
    }

    private static String answer(Programme laptop, Path file) {
        Unsealing key = new Unsealing(Optional.of("guess"), Optional.empty());
        try (BundleFile bundle = BundleFile.open(file, key)) {
            long changes = BundleImport.of(laptop.store(), bundle, laptop.settings(), false).run(List.of()).changes();
            return changes == 0 ? NOTHING_NEW + "\teverything is here already" : "TAKEN\t";
        } catch (BundleException e) {
            return e.code() + "\t" + e.sentence();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
