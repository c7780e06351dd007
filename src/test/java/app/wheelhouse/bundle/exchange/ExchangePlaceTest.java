package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.wheelhouse.bundle.exchange.ExchangePlace.Bucket;
import app.wheelhouse.bundle.exchange.ExchangePlace.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place of exchange is one line that says everything but its secrets. */
class ExchangePlaceTest {
    @Test
    void anAddressMakesTheSamePlaceAgain() {
        for (ExchangePlace place : new ExchangePlace[]{new Bucket("plans", "", "", ""),
                new Bucket("plans", "/our/team/", "https://minio.example:9000/", "EU-west-1"),
                new Folder(Path.of("/mnt/share"))}) {
            assertEquals(place, ExchangePlace.of(place.address()));
        }
        assertEquals("s3://plans/our/team/?endpoint=https%3A%2F%2Fminio.example%3A9000&region=eu-west-1",
                new Bucket("plans", "our/team", "https://minio.example:9000", "eu-west-1").address());
    }

    @Test
    void peopleReadWhichServerItIs() {
        assertEquals("the bucket plans/our at minio:9000", new Bucket("plans", "our", "http://minio:9000", "").words());
        assertEquals("the bucket plans at AWS", new Bucket("plans", "", "", "").words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3://a b/c", "s3://plans?endpoint=ftp://x", "s3://plans?region=a/b",
            "s3://plans?secret=x", "s3://plans?endpoint=minio"})
    void whatCannotBeOneIsRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> ExchangePlace.of(address));
    }
}
