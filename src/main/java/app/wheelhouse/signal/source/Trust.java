package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a connection trusts and as whom it comes: the authorities of the system, those of the source, its certificate. */
final class Trust {
    private static final KeyManager[] NOBODY = {};
    private final X509ExtendedTrustManager authorities;
    private final KeyManager[] identity;

    private Trust(X509ExtendedTrustManager authorities, KeyManager... identity) {
        this.authorities = authorities;
        this.identity = identity;
    }

    /** Trusts the system's authorities, and those of the source if it has any. */
    static Trust of(Endpoint endpoint) throws Failure {
        try {
            Endpoint.Identity identity = endpoint.identity();
            return new Trust(authorities(endpoint), identity == null ? NOBODY : keys(identity));
        } catch (GeneralSecurityException e) {
            throw new Failure(Fault.Kind.UNTRUSTED, "the secure connection cannot be set up on this laptop");
        }
    }

    private static X509ExtendedTrustManager authorities(Endpoint endpoint) throws GeneralSecurityException, Failure {
        X509ExtendedTrustManager system = managers(null);
        if (endpoint.authority().isBlank()) {
            return system;
        }
        KeyStore all = empty();
        int count = 0;
        for (X509Certificate each : system.getAcceptedIssuers()) {
            all.setCertificateEntry("system-" + count++, each);
        }
        for (Certificate each : certificates(endpoint)) {
            all.setCertificateEntry("own-" + count++, each);
        }
        return managers(all);
    }

    private static List<Certificate> certificates(Endpoint endpoint) throws Failure {
        try {
            List<Certificate> read = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(
                    new ByteArrayInputStream(endpoint.authority().strip().getBytes(StandardCharsets.US_ASCII))));
            if (!read.isEmpty()) {
                return read;
            }
        } catch (CertificateException e) {
            // said below
        }
        throw new Failure(Fault.Kind.UNTRUSTED,
                "the authority given for it is no certificate (text beginning with -----BEGIN CERTIFICATE-----)");
    }

    private static X509ExtendedTrustManager managers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager manager) {
                return manager;
            }
        }
        throw new GeneralSecurityException("no X.509 trust");
    }

    private static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return store;
    }

    private static KeyManager[] keys(Endpoint.Identity identity) throws GeneralSecurityException, Failure {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = identity.password().reveal().toCharArray();
        try (InputStream file = new ByteArrayInputStream(
                Base64.getMimeDecoder().decode(identity.file().reveal()))) {
            store.load(file, password);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(Fault.Kind.NO_SECRET, "the client certificate cannot be opened with its password");
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    /**
     * For a client.
     *
     * @param shown is left what a server showed, also when it was not trusted
     */
    SSLContext context(AtomicReference<List<X509Certificate>> shown) throws Failure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity, new TrustManager[]{new Strict(authorities, shown)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new Failure(Fault.Kind.UNTRUSTED, "the secure connection cannot be set up on this laptop");
        }
    }

    /** Why a handshake failed, told from its causes: the end of a sentence about a server. */
    static String distrust(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof CertificateExpiredException) {
                return "its certificate has expired";
            } else if (cause instanceof CertificateNotYetValidException) {
                return "its certificate is not valid yet";
            } else if (message.startsWith("No subject alternative") || message.startsWith("No name matching")) {
                return "its certificate is for another host";
            } else if (message.contains("unable to find valid certification path")
                    || message.contains("PKIX path building failed")) {
                return "nobody this laptop trusts has signed its certificate; add the authority's certificate to the source if you trust it";
            } else if (message.contains("Received fatal alert: ") && (message.contains("certificate_required")
                    || message.contains("bad_certificate") || message.contains("certificate_unknown")
                    || message.contains("unknown_ca"))) {
                return "it wants a client certificate, and the one of this source is missing or not accepted";
            }
        }
        return "the secure connection could not be agreed on";
    }

    /**
     * Remembers what a server showed and leaves the judgement, also of the host's name, to the system's own. It only adds that
     * a certificate which is trusted by itself has to be valid, too: the system takes such a one for ever.
     */
    private static final class Strict extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager judge;
        private final AtomicReference<List<X509Certificate>> shown;

        Strict(X509ExtendedTrustManager judge, AtomicReference<List<X509Certificate>> shown) {
            this.judge = judge;
            this.shown = shown;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            look(chain);
            judge.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            look(chain);
            judge.checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            look(chain);
            judge.checkServerTrusted(chain, type);
        }

        private void look(X509Certificate... chain) throws CertificateException {
            shown.set(List.of(chain));
            chain[0].checkValidity();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            judge.checkClientTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            judge.checkClientTrusted(chain, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            judge.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }
    }
}
