package app.wheelhouse.signal.source;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Target;
import app.wheelhouse.signal.Window;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sources and objectives for tests of the readers. */
final class Fixture {
    /** In no answer, file or sentence may this ever be. */
    static final String CANARY = "canary-7f3a9c51e2d84b60";
    static final Duration DEADLINE = Duration.ofSeconds(5);

    private Fixture() {
    }

    static SourceDefinition source(SourceKind kind, URI url) {
        return source(kind, url, DEADLINE, Access.NONE, Map.of(), "", "");
    }

    static SourceDefinition source(SourceKind kind, URI url, Duration deadline, Access access,
            Map<String, String> headers, String authority, String proxy) {
        return new SourceDefinition(UUID.randomUUID(), "Storage", kind, url, Duration.ofSeconds(15), deadline, headers,
                access, "poller", authority, proxy, false);
    }

    static SourceDefinition signedIn(SourceKind kind, URI url, Access access) {
        return source(kind, url, DEADLINE, access, Map.of("X-Api-Key", ""), "", "");
    }

    static Slo slo(Indicator indicator) {
        return slo(indicator, Budgeting.OCCURRENCES, Duration.ofDays(28));
    }

    static Slo slo(Indicator indicator, Budgeting budgeting, Duration period) {
        return new Slo(UUID.randomUUID(), "Reads", "Storage", null, indicator, Target.of("0.999"),
                new Window.Rolling(period), budgeting, AlertPolicy.USUAL, Audience.HOST, "");
    }

    static Indicator.Ratio good(String good, String total) {
        return new Indicator.Ratio(Indicator.Part.GOOD, good, total, true);
    }

    static Indicator.Ratio bad(String bad, String total) {
        return new Indicator.Ratio(Indicator.Part.BAD, bad, total, true);
    }

    /** Secrets in memory: every one that is asked for is the canary, unless it was set. */
    static final class Pocket implements Secrets {
        private final Map<String, Secret> secrets = new HashMap<>();

        @Override
        public Optional<Secret> find(UUID source, String what) {
            return Optional.of(secrets.getOrDefault(what, new Secret(CANARY)));
        }

        @Override
        public void keep(UUID source, String what, Secret secret) {
            secrets.put(what, secret);
        }

        @Override
        public void forget(UUID source, String what) {
            secrets.remove(what);
        }

        @Override
        public String place() {
            return "a pocket";
        }
    }
}
