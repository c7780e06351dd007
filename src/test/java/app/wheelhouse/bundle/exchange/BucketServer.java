package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3-compatible server (S3Proxy, which checks signatures), in a process of its own, its objects in memory. */
final class BucketServer implements AutoCloseable {
    static final String KEY = "wheel";
    static final String SECRET = "house-secret";
    private static final Pattern PORT = Pattern.compile("\\{127\\.0\\.0\\.1:(\\d+)}");
    private final Process process;
    private final String endpoint;

    private BucketServer(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param folder for its settings */
    static BucketServer start(Path folder) throws IOException {
        Path jar = Path.of(System.getProperty("wheelhouse.basedir"), "target", "servers", "s3proxy.jar");
        assertTrue(Files.exists(jar), jar + " is missing: the build copies it");
        Path settings = Files.writeString(folder.resolve("server.properties"), """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=none
                jclouds.credential=none
                """.formatted(KEY, SECRET));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "--properties",
                settings.toString()).redirectErrorStream(true);
        Process process = builder.start();
        try {
            return new BucketServer(process, listening(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String listening(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader log = process.inputReader();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                // What it says from now on is read by nobody but must be taken from it.
                Thread.startVirtualThread(() -> log.lines().forEach(_ -> {
                }));
                return "http://127.0.0.1:" + port.group(1);
            }
        }
        throw new IOException("the server did not start: " + said);
    }

    String endpoint() {
        return endpoint;
    }

    /** Somebody who may do everything there. */
    S3Client client() {
        return S3Client.builder().httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .region(Region.US_EAST_1).endpointOverride(URI.create(endpoint)).forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(all -> all.chunkedEncodingEnabled(false)).build();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
