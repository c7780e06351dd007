package app.wheelhouse.signal.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of this laptop: in its keychain, or in a file where it has none. What is in the file from a time without a
 * keychain is still found. Nothing is opened before it is needed.
 */
public final class LaptopSecrets implements Secrets {
    private final SecretFile file;
    private final Supplier<Optional<Keychain>> computer;
    private @Nullable Secrets first;

    /** @param folder of the user's settings; never that of a workspace */
    public LaptopSecrets(Path folder) {
        this(folder, Keychain::ofComputer);
    }

    LaptopSecrets(Path folder, Supplier<Optional<Keychain>> computer) {
        this.file = new SecretFile(folder.resolve("secrets.json"));
        this.computer = computer;
    }

    private synchronized Secrets first() {
        Secrets known = first;
        if (known == null) {
            Optional<Keychain> keychain = computer.get();
            known = keychain.isPresent() ? keychain.get() : file;
            first = known;
        }
        return known;
    }

    @Override
    public Optional<Secret> find(UUID source, String what) throws IOException {
        Optional<Secret> found = first().find(source, what);
        return found.isPresent() ? found : file.find(source, what);
    }

    @Override
    public void keep(UUID source, String what, Secret secret) throws IOException {
        first().keep(source, what, secret);
        if (first() != file) {
            file.forget(source, what);
        }
    }

    @Override
    public void forget(UUID source, String what) throws IOException {
        first().forget(source, what);
        file.forget(source, what);
    }

    @Override
    public String place() {
        return first().place();
    }
}
