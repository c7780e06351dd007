package app.wheelhouse.cli;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.source.Secret;
import app.wheelhouse.signal.source.Secrets;
import app.wheelhouse.signal.store.SignalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes what is secret about a source from standard input, so that it is in no command line and no history of a shell. */
@Command(name = "secret", description = {
        "Keeps what standard input holds as the token or password of a source, on this laptop only.",
        "It is never in the workspace. An empty input forgets it."})
final class KeepSecret implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "SOURCE", description = "Its id, or its title when no other has the same.")
    private String source = "";

    @Option(names = "--header", paramLabel = "NAME", description = "The value of this header instead.")
    private @Nullable String header;

    @Option(names = "--certificate", description = "The client certificate instead, a PKCS #12 file (.p12, .pfx).")
    private boolean certificate;

    KeepSecret(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        byte[] input = wheelhouse.terminal().read();
        UUID id;
        String what;
        try (Opened opened = wheelhouse.open()) {
            id = new Lookup(opened.records()).find("source", source);
            what = what(new SignalReader(opened.store()).book(), id);
        }
        Secrets secrets = wheelhouse.secrets();
        String value = what.equals(Secrets.CERTIFICATE)
                ? Base64.getEncoder().encodeToString(input)
                : new String(input, StandardCharsets.UTF_8).strip();
        if (value.isEmpty()) {
            secrets.forget(id, what);
            wheelhouse.answer("It is forgotten.", Json.facts("source", id, "kept", false));
        } else {
            secrets.keep(id, what, new Secret(value));
            wheelhouse.answer("It is in %s.".formatted(secrets.place()),
                    Json.facts("source", id, "kept", true, "place", secrets.place()));
        }
        return Exit.DONE.code();
    }

    private String what(SignalBook book, UUID id) throws Refused {
        SourceDefinition definition = book.source(id).orElse(null);
        if (header != null) {
            if (definition != null && definition.headers().keySet().stream().noneMatch(header::equalsIgnoreCase)) {
                throw Refused.value("The source has no header %s. Nothing was changed.", header);
            }
            return Secrets.header(header);
        } else if (certificate) {
            return Secrets.CERTIFICATE;
        } else if (definition != null && definition.access() == Access.NONE) {
            throw Refused.value("The source needs no sign-in. Nothing was changed; set its access first.");
        }
        return Secrets.ACCESS;
    }
}
