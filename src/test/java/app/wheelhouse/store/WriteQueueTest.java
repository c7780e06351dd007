package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteQueueTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;
    private final BlockingQueue<Health> said = new LinkedBlockingQueue<>();

    @BeforeEach
    void aLog() throws IOException {
        Files.createDirectories(folder.resolve("log"));
    }

    @Test
    void aDiskThatIsFullIsToldBeforeAnybodyTypes() throws Exception {
        WriteQueue queue = new WriteQueue(folder, () -> {
        }, _ -> 1_000);
        var _ = queue.onHealth(said::add);
        Health health = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(health != null && health.problem().contains("is full"), String.valueOf(health));
        assertTrue(queue.close());
    }

    @Test
    void aFolderWhoseDiskIsNotToBeFoundIsWrittenLikeAnyOther() throws Exception {
        CountDownLatch looks = new CountDownLatch(2);
        WriteQueue queue = new WriteQueue(folder, () -> {
        }, _ -> {
            looks.countDown();
            throw new IOException("Mount point not found");
        });
        var _ = queue.onHealth(said::add);
        assertTrue(looks.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals("done", queue.submit(() -> "done").join());
        assertEquals(Health.FINE, queue.health());
        assertTrue(said.isEmpty(), said.toString());
        assertTrue(queue.close());
    }
}
