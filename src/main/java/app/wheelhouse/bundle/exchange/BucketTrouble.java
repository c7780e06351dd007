package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in sentences what keeps a bucket from being used. */
final class BucketTrouble {
    private static final int FORBIDDEN = 403;
    private static final int REDIRECTED = 301;
    private static final int MISSING = 404;
    private static final int FIRST_OF_SERVER = 500;
    private static final int UNKNOWN_REQUEST = 501;

    private BucketTrouble() {
    }

    static IOException of(ExchangePlace.Bucket place, SdkException e) {
        return new IOException(e instanceof AwsServiceException answer
                ? answered(place, answer)
                : unanswered(place, e), e);
    }

    private static String answered(ExchangePlace.Bucket place, AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null
                ? ""
                : answer.awsErrorDetails().errorCode();
        return switch (code) {
            case "NoSuchBucket" -> "there is no bucket %s at %s".formatted(place.bucket(), server(place));
            case "InvalidAccessKeyId", "InvalidClientTokenId" ->
                "%s does not know this laptop's key".formatted(server(place));
            case "SignatureDoesNotMatch" -> "the secret of this laptop's key is wrong for %s".formatted(server(place));
            case "ExpiredToken", "TokenRefreshRequired" -> "this laptop's key has expired";
            case "RequestTimeTooSkewed" ->
                "the clock of this laptop differs too much from that of %s: set it right".formatted(server(place));
            case "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException" ->
                "the bucket %s is in another region than %s".formatted(place.bucket(),
                        place.region().isEmpty() ? "this laptop's settings say" : place.region());
            case "AccessDenied", "AllAccessDisabled" ->
                "this laptop's key may not use %s: it must be allowed to list, read, write and delete there"
                        .formatted(place.words());
            case "SlowDown", "ServiceUnavailable", "InternalError" -> busy(place);
            case "NotImplemented" -> unfit(place);
            default -> byStatus(place, answer, code);
        };
    }

    private static String byStatus(ExchangePlace.Bucket place, AwsServiceException answer, String code) {
        return switch (answer.statusCode()) {
            case FORBIDDEN -> "%s refuses this laptop's key for %s".formatted(server(place), place.words());
            case REDIRECTED -> "the bucket %s is in another region".formatted(place.bucket());
            case MISSING -> "%s has no such bucket, or is no S3-compatible server".formatted(server(place));
            case UNKNOWN_REQUEST -> unfit(place);
            default -> answer.statusCode() >= FIRST_OF_SERVER
                    ? busy(place)
                    : "%s refuses it (%s)".formatted(server(place),
                            code.isEmpty() ? "status " + answer.statusCode() : code);
        };
    }

    private static String busy(ExchangePlace.Bucket place) {
        return "%s cannot answer just now".formatted(server(place));
    }

    private static String unfit(ExchangePlace.Bucket place) {
        return "%s knows no conditional writes, without which laptops could overwrite each other's bundles"
                .formatted(server(place));
    }

    private static String unanswered(ExchangePlace.Bucket place, SdkException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "%s is not found: no network, or another name".formatted(server(place));
                }
                case ConnectException _,NoRouteToHostException _ -> {
                    return "%s cannot be reached".formatted(server(place));
                }
                case SSLException _ -> {
                    return "%s cannot be trusted: its certificate does not hold (%s)".formatted(server(place),
                            cause.getMessage());
                }
                case SocketTimeoutException _,ApiCallTimeoutException _,ApiCallAttemptTimeoutException _ -> {
                    return "%s did not answer in time".formatted(server(place));
                }
                default -> {
                }
            }
        }
        String said = String.valueOf(e.getMessage());
        return said.contains("credentials")
                ? "no key for %s is on this laptop: give one, or set up a profile for AWS".formatted(place.words())
                : "%s cannot be used (%s)".formatted(server(place), said.lines().findFirst().orElse(""));
    }

    private static String server(ExchangePlace.Bucket place) {
        return place.endpoint().isEmpty() ? "AWS" : URI.create(place.endpoint()).getAuthority();
    }
}
