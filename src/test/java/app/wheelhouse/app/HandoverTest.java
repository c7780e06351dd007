package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.app.Handover.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start hands its request to the first. */
class HandoverTest {
    @TempDir
    Path workspace;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    @Test
    void theRunningCockpitGetsTheRequestOfTheSecondStart() throws IOException, InterruptedException {
        Request request = new Request(List.of(workspace.resolve("a guide ü.md").toAbsolutePath()));
        try (Handover _ = Handover.listen(workspace, requests::add)) {
            assertTrue(Handover.offer(workspace, request));
            assertEquals(request, requests.poll(10, TimeUnit.SECONDS));
            assertTrue(Handover.offer(workspace, new Request(List.of())));
            assertEquals(new Request(List.of()), requests.poll(10, TimeUnit.SECONDS));
        }
        assertFalse(Files.exists(workspace.resolve("handover")));
        assertFalse(Handover.offer(workspace, request));
    }

    @Test
    void theRequestReachesAnotherProcess() throws IOException, InterruptedException {
        try (Handover _ = Handover.listen(workspace, requests::add)) {
            Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                    System.getProperty("java.class.path"), SecondStart.class.getName(), workspace.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertTrue(second.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, second.exitValue());
            assertEquals(new Request(List.of(workspace.resolve("guide.md"))), requests.poll(10, TimeUnit.SECONDS));
        }
    }

    /** What runs in the other process. */
    static final class SecondStart {
        private SecondStart() {
        }

        public static void main(String[] args) {
            Path workspace = Path.of(args[0]);
            System.exit(Handover.offer(workspace, new Request(List.of(workspace.resolve("guide.md")))) ? 0 : 1);
        }
    }

    @Test
    void onlyTheUserMayReadWhereToAsk() throws IOException {
        try (Handover _ = Handover.listen(workspace, requests::add)) {
            Path file = workspace.resolve("handover");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void whatACrashLeftBehindIsNoObstacle() throws IOException {
        int unused;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = once.getLocalPort();
        }
        for (String left : List.of("", "rubbish", unused + "\nsecret\n", "99999\nsecret\n")) {
            Files.writeString(workspace.resolve("handover"), left);
            assertFalse(Handover.offer(workspace, new Request(List.of())), left);
        }
        try (Handover _ = Handover.listen(workspace, requests::add)) {
            assertTrue(Handover.offer(workspace, new Request(List.of())));
        }
    }

    @Test
    void aStrangerOnTheOldPortIsNotTakenForACockpit() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(workspace.resolve("handover"), stranger.getLocalPort() + "\nsecret\n");
            assertFalse(Handover.offer(workspace, new Request(List.of())));
        }
    }

    @Test
    void aCallerWithoutTheSecretIsNotHeard() throws IOException, InterruptedException {
        try (Handover _ = Handover.listen(workspace, requests::add)) {
            int port = Integer.parseInt(Files.readAllLines(workspace.resolve("handover")).getFirst());
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                OutputStream out = socket.getOutputStream();
                out.write("guessed\nfile:///etc/passwd\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertFalse(
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("taken"));
            }
            assertTrue(Handover.offer(workspace, new Request(List.of())));
            assertEquals(new Request(List.of()), requests.poll(10, TimeUnit.SECONDS));
            assertNull(requests.poll());
        }
    }
}
