package app.wheelhouse.signal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made by the JDK's keytool while tests run: an authority of our own, and whatever it signs. */
public final class Certificates {
    static final String PASSWORD = "changeit";
    private final Path store;

    private Certificates(Path store) {
        this.store = store;
    }

    /** An authority named {@code ca}; {@code good} for localhost, {@code expired}, {@code other} for another host, {@code client}, all by it; {@code alone} by nobody. */
    public static Certificates make(Path folder) throws IOException, InterruptedException {
        Certificates made = new Certificates(folder.resolve("all.p12"));
        made.generate("ca", "", "BasicConstraints:critical=ca:true", "-10d", "30");
        made.generate("good", "ca", "SAN=dns:localhost,ip:127.0.0.1", "-10d", "20");
        made.generate("expired", "ca", "SAN=dns:localhost,ip:127.0.0.1", "-10d", "5");
        made.generate("other", "ca", "SAN=dns:elsewhere.example", "-10d", "20");
        made.generate("client", "ca", "ExtendedKeyUsage=clientAuth", "-10d", "20");
        made.generate("alone", "", "SAN=dns:localhost,ip:127.0.0.1", "-10d", "20");
        return made;
    }

    private void generate(String name, String signer, String extension, String from, String days)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1",
                "-genkeypair", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias",
                name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1", "-ext", extension,
                "-startdate", from, "-validity", days));
        if (!signer.isEmpty()) {
            command.addAll(List.of("-signer", signer));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** One key and its chain, in a store of its own. */
    private KeyStore only(String name) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(name, all().getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
                all().getCertificateChain(name));
        return keys;
    }

    /** For a server that shows one of them and trusts clients of the authority. */
    public SSLContext server(String name) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(only(name), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", all().getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** A certificate as it is entered for a source. */
    public String pem(String name) throws IOException, GeneralSecurityException {
        Certificate certificate = all().getCertificate(name);
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** A key with its certificate as a file people have, in Base64. */
    String file(String name) throws IOException, GeneralSecurityException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        only(name).store(out, PASSWORD.toCharArray());
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
