package app.wheelhouse.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose signatures this laptop believes: asked for at first sight, kept in the settings folder. */
public final class TrustBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path settings;
    private final Path file;
    private final Map<PublicKey, Signer> signers;

    private TrustBook(Path settings, Path file, Map<PublicKey, Signer> signers) {
        this.settings = settings;
        this.file = file;
        this.signers = signers;
    }

    /** What is thought of a signer. */
    public enum Verdict {
        /** Seen for the first time. */
        UNKNOWN,
        /** Believed from now on. */
        ALWAYS,
        /** Never believed. */
        REFUSED,
        /** The very laptop this is. */
        SELF
    }

    /** Somebody about whom it was decided. */
    public record Signer(PublicKey key, UUID device, String name, Verdict verdict, Instant since) {
    }

    /** Reads the book of this laptop. */
    public static TrustBook of(Path settings) throws IOException {
        Path file = settings.resolve("signers.json");
        Map<PublicKey, Signer> signers = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                for (JsonNode entry : JSON.readTree(Files.readString(file)).path("signers")) {
                    PublicKey key = new PublicKey(entry.path("key").asString());
                    signers.put(key, new Signer(key, UUID.fromString(entry.path("device").asString()),
                            entry.path("name").asString(),
                            Verdict.valueOf(entry.path("verdict").asString().toUpperCase(Locale.ROOT)),
                            Instant.parse(entry.path("since").asString())));
                }
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                throw new IOException(
                        "%s cannot be read. Put it back from a backup, or delete it: every signer is then asked for again"
                                .formatted(file),
                        e);
            }
        }
        return new TrustBook(settings, file, signers);
    }

    /** What is thought of who signed a bundle. */
    public Verdict verdict(Manifest.Sender sender, PublicKey own) {
        if (sender.key().equals(own)) {
            return Verdict.SELF;
        }
        return Optional.ofNullable(signers.get(sender.key())).map(Signer::verdict).orElse(Verdict.UNKNOWN);
    }

    /** Another key under which the same laptop was believed before: then somebody should ask why it changed. */
    public Optional<Signer> before(Manifest.Sender sender) {
        return signers.values().stream().filter(signer -> signer.device().equals(sender.device())
                && signer.verdict() == Verdict.ALWAYS && !signer.key().equals(sender.key())).findFirst();
    }

    /** Everybody about whom it was decided. */
    public List<Signer> signers() {
        return List.copyOf(signers.values());
    }

    /** Decides about a signer, for good. */
    public void decide(Manifest.Sender sender, Verdict verdict, Instant now) throws IOException {
        signers.put(sender.key(), new Signer(sender.key(), sender.device(), sender.name(), verdict, now));
        ObjectNode json = JSON.createObjectNode();
        ArrayNode array = json.putArray("signers");
        for (Signer signer : new ArrayList<>(signers.values())) {
            array.addObject().put("key", signer.key().encoded()).put("device", signer.device().toString())
                    .put("name", signer.name()).put("verdict", signer.verdict().name().toLowerCase(Locale.ROOT))
                    .put("since", signer.since().toString());
        }
        PrivateFile.replace(settings, file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
