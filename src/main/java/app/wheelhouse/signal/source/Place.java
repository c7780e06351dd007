package app.wheelhouse.signal.source;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** Scheme, host and port: where a secret that was entered for an address may go, and nowhere else. */
record Place(String scheme, String host, int port) {
    static Place of(URI address) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        return new Place(scheme, Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT),
                address.getPort() < 0 ? usual(scheme) : address.getPort());
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** As sentences say it: the host, and the port where it is not the usual one. */
    @Override
    public String toString() {
        return port == usual(scheme) ? host : host + ":" + port;
    }

    /** As it is entered: {@code https://example.org:8443}. */
    String text() {
        return scheme + "://" + this;
    }
}
