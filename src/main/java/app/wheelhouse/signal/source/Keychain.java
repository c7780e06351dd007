package app.wheelhouse.signal.source;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets in the keychain of the operating system: that of macOS, the credentials of Windows, the Secret Service of Linux
 * desktops. Long ones are kept in pieces, because Windows takes no more than 2,560 bytes at a time.
 */
final class Keychain implements Secrets {
    private static final String PROGRAM = "Wheelhouse";
    private static final int PIECE = 1_000;
    private final Vault vault;
    private final String place;

    /** What a keychain does, whichever it is. */
    interface Vault {
        /** What is kept under a name; null when nothing is. */
        @Nullable
        String get(String name);

        void put(String name, String value) throws IOException;

        void remove(String name);
    }

    Keychain(Vault vault, String place) {
        this.vault = vault;
        this.place = place;
    }

    /** The one of this computer; empty when it has none, as servers and bare desktops do. */
    static Optional<Keychain> ofComputer() {
        try {
            Keyring keyring = Keyring.create();
            return Optional.of(new Keychain(new OfComputer(keyring), switch (keyring.getKeyringStorageType()) {
                case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "the keychain of this Mac";
                case WINDOWS_CREDENTIAL_STORE -> "the credentials of Windows";
                case GNOME_KEYRING -> "the keyring of this desktop";
                case KWALLET -> "the wallet of this desktop";
            }));
        } catch (BackendNotSupportedException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<Secret> find(UUID source, String what) {
        StringBuilder whole = new StringBuilder();
        for (int piece = 0;; piece++) {
            String part = vault.get(name(source, what, piece));
            if (part == null) {
                return piece == 0 ? Optional.empty() : Optional.of(new Secret(whole.toString()));
            }
            whole.append(part);
            if (part.length() < PIECE) {
                return Optional.of(new Secret(whole.toString()));
            }
        }
    }

    @Override
    public synchronized void keep(UUID source, String what, Secret secret) throws IOException {
        forget(source, what);
        String whole = secret.reveal();
        int piece = 0;
        for (int from = 0; from < whole.length(); from += PIECE) {
            vault.put(name(source, what, piece++), whole.substring(from, Math.min(whole.length(), from + PIECE)));
        }
    }

    @Override
    public synchronized void forget(UUID source, String what) {
        for (int piece = 0; vault.get(name(source, what, piece)) != null; piece++) {
            vault.remove(name(source, what, piece));
        }
    }

    private static String name(UUID source, String what, int piece) {
        return source + "/" + what + (piece == 0 ? "" : "/" + piece);
    }

    @Override
    public String place() {
        return place;
    }

    /** The keychain as the library sees it. It does not tell what is missing from what may not be read: both are not there. */
    private static final class OfComputer implements Vault {
        private final Keyring keyring;

        OfComputer(Keyring keyring) {
            this.keyring = keyring;
        }

        @Override
        public @Nullable String get(String name) {
            try {
                return keyring.getPassword(PROGRAM, name);
            } catch (PasswordAccessException e) {
                return null;
            }
        }

        @Override
        public void put(String name, String value) throws IOException {
            try {
                keyring.setPassword(PROGRAM, name, value);
            } catch (PasswordAccessException e) { // its message may hold what is secret
                throw new IOException("The keychain of this computer did not take it");
            }
        }

        @Override
        public void remove(String name) {
            try {
                keyring.deletePassword(PROGRAM, name);
            } catch (PasswordAccessException e) {
                // it is not there, or not ours
            }
        }
    }
}
