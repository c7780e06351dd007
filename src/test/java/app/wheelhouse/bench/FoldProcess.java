package app.wheelhouse.bench;

import app.wheelhouse.store.Store;
import app.wheelhouse.store.TenYearLog;
import app.wheelhouse.store.Workspace;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Opens a workspace in a fresh process and says what it took; then again and again with some changes beyond. */
final class FoldProcess {
    private static final int BEYOND = 100;

    private FoldProcess() {
    }

    /** @param args the workspace, and how often to open it again */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        System.out.println("first " + open(folder));
        System.out.println("heap " + peakHeap());
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            TenYearLog.write(folder, UUID.randomUUID(), BEYOND);
            System.out.println("again " + open(folder));
        }
    }

    private static double open(Path folder) throws Exception {
        long begun = System.nanoTime();
        try (Store store = Store.open(Workspace.open(folder), Clock.systemUTC())) {
            double millis = (System.nanoTime() - begun) / 1e6;
            if (!store.damages().isEmpty()) {
                throw new AssertionError(store.damages().getFirst().sentence());
            }
            return millis;
        }
    }

    /** Most that was used of each part of the heap, garbage and all, in MB. */
    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToDouble(usage -> usage.getUsed() / 1048576.0).sum();
    }
}
