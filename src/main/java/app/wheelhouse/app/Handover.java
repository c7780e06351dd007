package app.wheelhouse.app;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Lets a second start on the same workspace hand its request to the cockpit that is running there. The running one
 * listens on this computer only; where, and the secret a caller must know, stand in a file in the workspace that nobody
 * but the user may read. A file left behind by a crash is harmless: nobody answers with its secret.
 */
public final class Handover implements AutoCloseable {
    private static final String FILE = "handover";
    private static final String TAKEN = "taken";
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    private static final int MOST_FILES = 1_000;
    private static final int LONGEST_LINE = 8_192;
    private final ServerSocket server;
    private final ExecutorService threads;
    private final Path file;
    private final String secret;

    private Handover(ServerSocket server, Path file, String secret) {
        this.server = server;
        this.file = file;
        this.secret = secret;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * What a second start wants of the running cockpit, which comes to the front in any case.
     *
     * @param files files to open, absolute
     */
    public record Request(List<Path> files) {
    }

    /**
     * Listens for second starts until closed. To be called by the owner of the workspace.
     *
     * @param workspace the folder of the workspace
     * @param requests  called for each request, on a thread of its own
     */
    public static Handover listen(Path workspace, Consumer<Request> requests) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Handover handover = new Handover(server, workspace.resolve(FILE), HexFormat.of().formatHex(random));
            handover.publish();
            handover.threads.execute(() -> handover.accept(requests));
            return handover;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Hands a request to the cockpit running on a workspace.
     *
     * @return true when it took the request, so that this process has nothing left to do; false when none is listening
     */
    public static boolean offer(Path workspace, Request request) {
        try {
            List<String> address = Files.readAllLines(workspace.resolve(FILE));
            if (address.size() != 2) {
                return false;
            }
            String secret = address.get(1);
            try (Socket socket = new Socket()) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                        Integer.parseInt(address.getFirst())), PATIENCE_MILLIS);
                InputStream in = socket.getInputStream();
                if (!same(line(in), greeting(secret))) {
                    return false;
                }
                StringBuilder message = new StringBuilder(secret).append('\n');
                request.files.forEach(path -> message.append(path.toUri()).append('\n'));
                write(socket, message.append('\n').toString());
                return line(in).equals(TAKEN);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes where to reach this process into the workspace, in one move, readable by the user alone. */
    private void publish() throws IOException {
        Path temporary = file.resolveSibling(FILE + ".tmp");
        Files.deleteIfExists(temporary);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(temporary,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(temporary, server.getLocalPort() + "\n" + secret + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void accept(Consumer<Request> requests) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket, requests));
            } catch (IOException | RejectedExecutionException e) {
                // closed meanwhile: the loop ends; or a caller vanished: the next one is served
            }
        }
    }

    private void serve(Socket socket, Consumer<Request> requests) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, greeting(secret) + "\n");
            InputStream in = socket.getInputStream();
            if (same(line(in), secret)) {
                List<Path> files = new ArrayList<>();
                for (String uri = line(in); !uri.isEmpty() && files.size() < MOST_FILES; uri = line(in)) {
                    files.add(Path.of(URI.create(uri)));
                }
                write(socket, TAKEN + "\n");
                requests.accept(new Request(List.copyOf(files)));
            }
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            // a caller that does not know how to ask gets no answer
        }
    }

    /** Proves to a caller that the one who answers knows the secret, without telling it. */
    private static String greeting(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("greeting " + secret).getBytes(StandardCharsets.UTF_8));
            return "wheelhouse 1 " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Reads up to the end of a line, which must come soon and not be long. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() >= LONGEST_LINE) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Stops listening and takes the address out of the workspace. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
            if (Files.readString(file).contains(secret)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // what stays behind is told by its secret, which nobody answers to any more
        }
    }
}
