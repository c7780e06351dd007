package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What servers answer becomes sentences somebody can act on. */
class BucketTroubleTest {
    private static final ExchangePlace.Bucket PLACE = new ExchangePlace.Bucket("plans", "team", "", "eu-west-1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "403|RequestTimeTooSkewed|the clock of this laptop differs too much from that of AWS: set it right",
            "403|AccessDenied|this laptop's key may not use the bucket plans/team at AWS: it must be allowed to list, read, write and delete there",
            "403||AWS refuses this laptop's key for the bucket plans/team at AWS",
            "404|NoSuchBucket|there is no bucket plans at AWS",
            "400|ExpiredToken|this laptop's key has expired",
            "400|AuthorizationHeaderMalformed|the bucket plans is in another region than eu-west-1",
            "503|SlowDown|AWS cannot answer just now", "500||AWS cannot answer just now",
            "501|NotImplemented|AWS knows no conditional writes, without which laptops could overwrite each other's bundles",
            "418|Teapot|AWS refuses it (Teapot)"})
    void anAnswerIsTold(int status, String code, String sentence) {
        S3Exception answer = (S3Exception) S3Exception.builder().statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build()).build();
        assertEquals(sentence, BucketTrouble.of(PLACE, answer).getMessage());
    }
}
