package app.wheelhouse.bundle;

import app.wheelhouse.store.Have;
import app.wheelhouse.store.Receiving;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Takes a bundle in or writes one until it comes to a named point, says so and waits there to be killed. */
final class ExchangeVictim {
    private ExchangeVictim() {
    }

    /** @param args what to do, the workspace, the point, and the bundle */
    public static void main(String[] args) throws Exception {
        Consumer<String> step = name -> {
            if (name.equals(args[2])) {
                waitToBeKilled();
            }
        };
        try (Programme laptop = Programme.again(Path.of(args[1]))) {
            if (args[0].equals("import")) {
                try (BundleFile bundle = BundleFile.open(Path.of(args[3]), Unsealing.NONE)) {
                    Receiving.receive(laptop.store(), bundle.verify(), step);
                }
            } else {
                var _ = new Exporter(laptop.store(), laptop.settings(), "test", _ -> Map.of(), step)
                        .export(new Exporter.Wanted(Path.of(args[3]), Have.NOTHING, "Ada",
                                new Seal.ForPassphrase("secret")));
            }
        }
        System.out.println("never came there");
    }

    private static void waitToBeKilled() {
        System.out.println("there");
        System.out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
