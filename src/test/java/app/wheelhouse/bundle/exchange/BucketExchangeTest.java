package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Laptops that share nothing but a bucket of a real S3-compatible server end up the same, and none overwrites another. */
class BucketExchangeTest extends ExchangeContract {
    @TempDir
    static Path settings;
    private static BucketServer server;
    private static int buckets;

    @BeforeAll
    static void start() throws IOException {
        server = BucketServer.start(settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Ground ground(Path folder) {
        return new BucketGround("bucket-" + ++buckets);
    }

    private static BucketDepot depot(ExchangePlace place, String key, String secret) throws IOException {
        return new BucketDepot((ExchangePlace.Bucket) place, Optional.of(new BucketKeys.Key(key, secret)));
    }

    private Path file(String words) throws IOException {
        return Files.writeString(folder.resolve("object"), words);
    }

    @Test
    void anObjectThatIsThereIsNeverWrittenOver() throws Exception {
        try (Depot one = ground.open(); Depot other = ground.open()) {
            one.create(file("first"), "a.whbundle");
            assertThrows(FileAlreadyExistsException.class, () -> other.create(file("second"), "a.whbundle"));
            assertArrayEquals("first".getBytes(StandardCharsets.UTF_8), ground.read("a.whbundle"));
        }
    }

    @Test
    void whatIsReplacedIsWhatThisLaptopSawLast() throws Exception {
        try (Depot one = ground.open(); Depot copy = ground.open()) {
            one.replace(file("first"), "a-state.whbundle", "");
            String seen = one.list().getFirst().version();
            copy.replace(file("by its copy"), "a-state.whbundle", seen);
            IOException late = assertThrows(IOException.class,
                    () -> one.replace(file("late"), "a-state.whbundle", seen));
            assertTrue(String.valueOf(late.getMessage()).contains("at the same time"), late.getMessage());
            assertThrows(IOException.class, () -> one.replace(file("again"), "a-state.whbundle", ""));
            assertArrayEquals("by its copy".getBytes(StandardCharsets.UTF_8), ground.read("a-state.whbundle"));
        }
    }

    @Test
    void aListingOfSeveralPagesIsReadToItsEnd() throws Exception {
        try (Depot depot = ground.open()) {
            for (int i = 0; i < 1050; i++) {
                ground.write("%05d.whbundle".formatted(i), new byte[1]);
            }
            ground.write("letter.txt", new byte[1]);
            assertEquals(1050, depot.list().size());
        }
    }

    @Test
    void anObjectThatIsGoneIsSaidAsAFileThatIsGone() throws Exception {
        try (Depot depot = ground.open()) {
            assertThrows(NoSuchFileException.class, () -> depot.fetch("gone.whbundle", folder.resolve("x")));
            depot.remove("gone.whbundle");
        }
    }

    private String said(ExchangePlace place, String key, String secret) {
        return String.valueOf(assertThrows(IOException.class, () -> {
            try (Depot depot = depot(place, key, secret)) {
                var _ = depot.list();
            }
        }).getMessage());
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        ExchangePlace place = ground.place();
        String host = server.endpoint().substring("http://".length());
        assertEquals(host + " does not know this laptop's key", said(place, "stranger", "x"));
        assertEquals("the secret of this laptop's key is wrong for " + host, said(place, BucketServer.KEY, "wrong"));
        assertEquals("there is no bucket elsewhere at " + host,
                said(new ExchangePlace.Bucket("elsewhere", "", server.endpoint(), ""), BucketServer.KEY,
                        BucketServer.SECRET));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertEquals("127.0.0.1:%d cannot be reached".formatted(free),
                said(new ExchangePlace.Bucket("any", "", "http://127.0.0.1:" + free, ""), "k", "s"));
        assertEquals("nowhere.invalid is not found: no network, or another name",
                said(new ExchangePlace.Bucket("any", "", "http://nowhere.invalid", ""), "k", "s"));
    }

    @Test
    void laptopsUnderAnotherPrefixKeepToThemselves() throws Exception {
        ExchangePlace.Bucket place = (ExchangePlace.Bucket) ground.place();
        ExchangePlace other = new ExchangePlace.Bucket(place.bucket(), "another team", place.endpoint(), "");
        try (Depot here = ground.open();
                Depot there = depot(other, BucketServer.KEY, BucketServer.SECRET)) {
            there.create(file("theirs"), "a.whbundle");
            here.create(file("ours"), "a.whbundle");
            assertEquals(1, here.list().size());
            assertEquals(1, there.list().size());
        }
    }

    /** A bucket of the server. */
    private static final class BucketGround implements Ground {
        private final ExchangePlace.Bucket place;
        private final S3Client client = server.client();
        private final Map<String, byte[]> away = new TreeMap<>();

        BucketGround(String name) {
            place = new ExchangePlace.Bucket(name, "our team", server.endpoint(), "");
            client.createBucket(one -> one.bucket(name));
        }

        @Override
        public ExchangePlace place() {
            return place;
        }

        @Override
        public Depot open() throws IOException {
            return depot(place, BucketServer.KEY, BucketServer.SECRET);
        }

        @Override
        public List<String> names() {
            return client.listObjectsV2Paginator(one -> one.bucket(place.bucket()).prefix(place.prefix())).contents()
                    .stream().map(S3Object::key).map(key -> key.substring(place.prefix().length())).toList();
        }

        @Override
        public byte[] read(String name) {
            return client.getObjectAsBytes(one -> one.bucket(place.bucket()).key(place.prefix() + name)).asByteArray();
        }

        @Override
        public void write(String name, byte[] bytes) {
            client.putObject(one -> one.bucket(place.bucket()).key(place.prefix() + name),
                    RequestBody.fromBytes(bytes));
        }

        @Override
        public void delete(String name) {
            client.deleteObject(one -> one.bucket(place.bucket()).key(place.prefix() + name));
        }

        @Override
        public void hide() {
            names().forEach(name -> away.put(name, read(name)));
            away.keySet().forEach(this::delete);
            client.deleteBucket(one -> one.bucket(place.bucket()));
        }

        @Override
        public void show() {
            client.createBucket(one -> one.bucket(place.bucket()));
            away.forEach(this::write);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
