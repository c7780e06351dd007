package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Reason;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Backs up, restores or rebuilds a workspace until it comes to a named point, says so and waits there to be killed. */
final class KeepVictim {
    private KeepVictim() {
    }

    /** @param args what to do, the workspace, the point, and a backup to restore */
    public static void main(String[] args) throws Exception {
        Path workspace = Path.of(args[1]);
        Consumer<String> step = name -> {
            if (name.equals(args[2])) {
                waitToBeKilled();
            }
        };
        switch (args[0]) {
            case "backup" -> {
                Store store = Store.open(Workspace.open(workspace), Clock.systemUTC());
                new Backups(store, Completion.NONE, step).make(Reason.BY_HAND);
            }
            case "restore" -> {
                try (Restore restore = Restore.of(Path.of(args[3]), Clock.systemUTC())) {
                    restore.replace(workspace, Clock.systemUTC(), step);
                }
            }
            default -> Store.open(Workspace.open(workspace), Clock.systemUTC(),
                    share -> step.accept(share < 0.5 ? "early" : "late"), home -> Backups.beforeUpgrade(home,
                            Clock.systemUTC(), Completion.NONE, step).ifPresent(System.out::println));
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
