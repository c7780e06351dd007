package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as far as it is written down.
 *
 * @param source null while something is missing or cannot be right
 * @param flaws  what that is, a sentence each; empty when it is complete
 * @param fields what is written down, for editors
 */
public record SourceDraft(UUID id, String title, @Nullable SourceDefinition source, List<String> flaws, Fields fields) {
    /** Headers that carry secrets; their values belong in the keychain. */
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "x-api-key",
            "x-auth-token", "api-key", "private-token");
    /** What the client sets itself. */
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade",
            "transfer-encoding");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    public SourceDraft {
        flaws = List.copyOf(flaws);
    }

    /** One of which only what it means is known. */
    public SourceDraft(UUID id, String title, @Nullable SourceDefinition source, List<String> flaws) {
        this(id, title, source, flaws, new Fields(Map.of()));
    }

    /** Reads the fields of a source by their words. */
    public static SourceDraft read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        List<String> flaws = new ArrayList<>();
        SourceKind kind = SourceKind.of(fields.text("kind")).orElse(null);
        if (kind == null) {
            flaws.add("A source is prometheus, exposition or json.");
        }
        URI url = url(fields.text("url"), flaws);
        Access access = fields.text("access").isBlank() ? Access.NONE : Access.of(fields.text("access")).orElse(null);
        if (access == null) {
            flaws.add("Access is none, bearer, basic or certificate.");
        }
        Duration interval = seconds(fields, "interval_seconds", SourceDefinition.USUAL_INTERVAL, flaws);
        Duration usual = SourceDefinition.USUAL_DEADLINE.compareTo(interval) < 0
                ? SourceDefinition.USUAL_DEADLINE
                : interval;
        Duration deadline = seconds(fields, "deadline_seconds", usual, flaws);
        if (deadline.compareTo(interval) > 0) {
            flaws.add("The deadline of a poll is no longer than the interval.");
        }
        Map<String, String> headers = headers(fields.text("headers"), flaws);
        SourceDefinition source = flaws.isEmpty()
                ? new SourceDefinition(fields.id(), fields.text("title"), Objects.requireNonNull(kind),
                        Objects.requireNonNull(url), interval, deadline, headers, Objects.requireNonNull(access),
                        fields.text("account"), fields.text("authority"), fields.text("proxy").strip(),
                        Boolean.TRUE.equals(fields.values().get("paused")))
                : null;
        return new SourceDraft(fields.id(), fields.text("title"), source, flaws, fields);
    }

    private static @Nullable URI url(String text, List<String> flaws) {
        try {
            URI url = new URI(text.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (url.getUserInfo() != null) {
                flaws.add("The address holds a name or password; those belong in the keychain.");
            } else if ((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null) {
                return url;
            } else {
                flaws.add("The address begins with http:// or https:// and names a host.");
            }
        } catch (URISyntaxException e) {
            flaws.add("“%s” is no address.".formatted(text.strip()));
        }
        return null;
    }

    private static Duration seconds(Fields fields, String field, Duration usual, List<String> flaws) {
        Integer seconds = fields.number(field);
        if (seconds != null && seconds < 1) {
            flaws.add("A source is polled every second at most.");
        }
        return seconds == null || seconds < 1 ? usual : Duration.ofSeconds(seconds);
    }

    /** Headers, one a line as {@code Name: value}. */
    private static Map<String, String> headers(String text, List<String> flaws) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            String plain = name.toLowerCase(Locale.ROOT);
            if (!name.matches(TOKEN)) {
                flaws.add("A header is written “Name: value”, one a line.");
            } else if (OWN.contains(plain)) {
                flaws.add("The header %s is set by the program itself.".formatted(name));
            } else if (isSecret(name) && !value.isEmpty()) {
                flaws.add("What %s says is secret: leave it blank here, its value is kept in the keychain."
                        .formatted(name));
            } else {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** Whether the value of a header belongs in the keychain. */
    public static boolean isSecret(String header) {
        String plain = header.strip().toLowerCase(Locale.ROOT);
        return SECRET.contains(plain) || plain.contains("token") || plain.contains("secret")
                || plain.contains("password");
    }
}
