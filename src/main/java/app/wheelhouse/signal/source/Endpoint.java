package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.SourceDefinition;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source ready to be asked: its definition together with the secrets of this laptop. Never prints them. */
final class Endpoint {
    private final SourceDefinition source;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Secret> secrets = new ArrayList<>();
    private @Nullable Identity identity;

    /** The client certificate of a source: a PKCS #12 file in Base64 and its password. */
    record Identity(Secret file, Secret password) {
    }

    private Endpoint(SourceDefinition source) {
        this.source = source;
    }

    /** @throws Failure when a secret it needs is not on this laptop, or cannot be sent */
    static Endpoint of(SourceDefinition source, Secrets secrets) throws Failure {
        Endpoint endpoint = new Endpoint(source);
        for (Map.Entry<String, String> header : source.headers().entrySet()) {
            endpoint.headers.put(header.getKey(), header.getValue().isBlank()
                    ? endpoint.forHeader(secrets, Secrets.header(header.getKey()), "the value of " + header.getKey())
                    : header.getValue());
        }
        endpoint.signIn(secrets);
        return endpoint;
    }

    private void signIn(Secrets secrets) throws Failure {
        switch (source.access()) {
            case NONE -> {
            }
            case BEARER -> headers.put("Authorization", "Bearer " + forHeader(secrets, Secrets.ACCESS, "the token"));
            case BASIC -> headers.put("Authorization", "Basic " + Secret.base64(
                    source.account() + ":" + secret(secrets, Secrets.ACCESS, "the password").reveal()));
            case CERTIFICATE -> identity = identity(secrets);
        }
    }

    private Identity identity(Secrets secrets) throws Failure {
        return new Identity(secret(secrets, Secrets.CERTIFICATE, "the client certificate"),
                secret(secrets, Secrets.ACCESS, "the password of the client certificate"));
    }

    private String forHeader(Secrets secrets, String what, String words) throws Failure {
        Secret secret = secret(secrets, what, words);
        if (!secret.fitsHeader()) {
            throw new Failure(Fault.Kind.NO_SECRET, words + " holds characters that cannot be sent");
        }
        return secret.reveal();
    }

    private Secret secret(Secrets secrets, String what, String words) throws Failure {
        try {
            Secret found = secrets.find(source.id(), what)
                    .orElseThrow(() -> new Failure(Fault.Kind.NO_SECRET, words + " is missing"));
            this.secrets.add(found);
            return found;
        } catch (IOException e) {
            throw new Failure(Fault.Kind.NO_SECRET, secrets.place() + " cannot be read");
        }
    }

    URI url() {
        return source.url();
    }

    Duration deadline() {
        return source.deadline();
    }

    String authority() {
        return source.authority();
    }

    String proxy() {
        return source.proxy();
    }

    @Nullable
    Identity identity() {
        return identity;
    }

    /** All headers to send, secrets included. */
    Map<String, String> headers() {
        return headers;
    }

    /** Whether secrets travel where others can read them: in plain HTTP to another machine. */
    boolean isExposed() {
        String host = Place.of(url()).host();
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return !secrets.isEmpty() && source.access() != Access.CERTIFICATE && !here
                && Place.of(url()).scheme().equals("http");
    }

    /** What somebody else said, without the secrets he was told. */
    String strikeOut(String text) {
        String struck = text;
        for (Secret each : secrets) {
            struck = each.strikeOut(struck, source.account());
        }
        return struck;
    }

    @Override
    public String toString() {
        return source.title();
    }
}
