package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3-compatible server. What is new is written only where nothing of that name is, and what is replaced only
 * while it is what this laptop saw last, so that not even two copies of one laptop overwrite each other.
 */
final class BucketDepot implements Depot {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration OF_SILENCE = Duration.ofSeconds(30);
    private static final Duration FOR_ALL = Duration.ofMinutes(15);
    private static final int CONDITION_FAILED = 412;
    private static final int CHANGED_MEANWHILE = 409;
    private final ExchangePlace.Bucket place;
    private final S3Client client;

    /** @param key the key kept for it; without one, this laptop's own settings for AWS count */
    BucketDepot(ExchangePlace.Bucket place, Optional<BucketKeys.Key> key) throws IOException {
        this.place = place;
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(OF_SILENCE)
                        .build())
                .credentialsProvider(key.<AwsCredentialsProvider>map(known -> StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(known.id(), known.secret()))).orElseGet(BucketDepot::chain))
                .region(region(place))
                .overrideConfiguration(all -> all.apiCallTimeout(FOR_ALL))
                // Older compatible servers know neither checksums in trailers nor bodies in signed chunks.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(all -> all.chunkedEncodingEnabled(false));
        if (!place.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(place.endpoint())).forcePathStyle(true);
        }
        try {
            client = builder.build();
        } catch (SdkException e) {
            throw BucketTrouble.of(place, e);
        }
    }

    /** The standard chain without what is asked over the network, for a laptop is no machine of a cloud. */
    private static AwsCredentialsProvider chain() {
        return AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(), ProfileCredentialsProvider.create());
    }

    private static Region region(ExchangePlace.Bucket place) {
        if (!place.region().isEmpty()) {
            return Region.of(place.region());
        }
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkException e) {
            return Region.US_EAST_1;
        }
    }

    private <T> T ask(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw BucketTrouble.of(place, e);
        }
    }

    @Override
    public List<Item> list() throws IOException {
        return ask(() -> {
            List<Item> items = new ArrayList<>();
            for (S3Object object : client
                    .listObjectsV2Paginator(all -> all.bucket(place.bucket()).prefix(place.prefix())).contents()) {
                String name = object.key().substring(place.prefix().length());
                if (name.endsWith(".whbundle") && name.indexOf('/') < 0) {
                    items.add(new Item(name, object.eTag()));
                }
            }
            return items;
        });
    }

    @Override
    public void fetch(String name, Path into) throws IOException {
        try (InputStream in = client.getObject(one -> one.bucket(place.bucket()).key(place.prefix() + name))) {
            Files.copy(in, into, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(name).initCause(e);
        } catch (SdkException e) {
            throw BucketTrouble.of(place, e);
        }
    }

    @Override
    public void create(Path from, String name) throws IOException {
        try {
            put(from, request(name).ifNoneMatch("*").build());
        } catch (S3Exception e) {
            if (isRefusedByCondition(e)) {
                throw (IOException) new FileAlreadyExistsException(name).initCause(e);
            }
            throw BucketTrouble.of(place, e);
        } catch (SdkException e) {
            throw BucketTrouble.of(place, e);
        }
    }

    @Override
    public void replace(Path from, String name, String version) throws IOException {
        try {
            PutObjectRequest.Builder request = request(name);
            put(from, version.isEmpty() ? request.ifNoneMatch("*").build() : request.ifMatch(version).build());
        } catch (S3Exception e) {
            if (isRefusedByCondition(e)) {
                throw new IOException("somebody wrote %s in %s at the same time".formatted(name, place.words()), e);
            }
            throw BucketTrouble.of(place, e);
        } catch (SdkException e) {
            throw BucketTrouble.of(place, e);
        }
    }

    private static boolean isRefusedByCondition(S3Exception e) {
        return e.statusCode() == CONDITION_FAILED || e.statusCode() == CHANGED_MEANWHILE;
    }

    private PutObjectRequest.Builder request(String name) {
        return PutObjectRequest.builder().bucket(place.bucket()).key(place.prefix() + name)
                .contentType("application/vnd.wheelhouse.bundle");
    }

    private void put(Path from, PutObjectRequest request) {
        client.putObject(request, RequestBody.fromFile(from));
    }

    @Override
    public void remove(String name) throws IOException {
        var _ = ask(() -> client.deleteObject(one -> one.bucket(place.bucket()).key(place.prefix() + name)));
    }

    @Override
    public void close() {
        client.close();
    }
}
