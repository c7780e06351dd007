package app.wheelhouse.bundle.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where laptops leave bundles for each other: a folder, or a bucket of an S3-compatible server. */
public sealed interface ExchangePlace {
    /** How a bucket's address begins. */
    String SCHEME = "s3://";

    /** A folder that reaches the other laptops. */
    record Folder(Path path) implements ExchangePlace {
        @Override
        public String address() {
            return path.toString();
        }

        @Override
        public String words() {
            return path.toString();
        }
    }

    /**
     * A bucket.
     *
     * @param prefix   what the names of its objects begin with, ending in a slash; empty for none
     * @param endpoint the address of its server; empty for the one of AWS in that region
     * @param region   empty for the one of this laptop's settings, or {@code us-east-1}
     */
    record Bucket(String bucket, String prefix, String endpoint, String region) implements ExchangePlace {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]");

        /** @throws IllegalArgumentException with a sentence when these cannot be a bucket and its server */
        public Bucket {
            prefix = prefix.strip().replaceAll("^/+|/+$", "");
            prefix = prefix.isEmpty() ? "" : prefix + "/";
            endpoint = endpoint.strip().replaceAll("/+$", "");
            region = region.strip().toLowerCase(Locale.ROOT);
            if (!NAME.matcher(bucket).matches()) {
                throw new IllegalArgumentException("“%s” is no name of a bucket".formatted(bucket));
            } else if (!endpoint.isEmpty() && !isServer(endpoint)) {
                throw new IllegalArgumentException(
                        "“%s” is no address of a server: it begins with https:// or http://".formatted(endpoint));
            } else if (!region.matches("[a-z0-9-]*")) {
                throw new IllegalArgumentException("“%s” is no region".formatted(region));
            }
        }

        private static boolean isServer(String text) {
            try {
                URI uri = new URI(text);
                return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        @Override
        public String address() {
            List<String> more = new ArrayList<>();
            if (!endpoint.isEmpty()) {
                more.add("endpoint=" + URLEncoder.encode(endpoint, StandardCharsets.UTF_8));
            }
            if (!region.isEmpty()) {
                more.add("region=" + region);
            }
            return SCHEME + bucket + (prefix.isEmpty() ? "" : "/" + prefix)
                    + (more.isEmpty() ? "" : "?" + String.join("&", more));
        }

        @Override
        public String words() {
            return "the bucket %s%s at %s".formatted(bucket, prefix.isEmpty() ? "" : "/" + prefix.replaceAll("/$", ""),
                    endpoint.isEmpty() ? "AWS" : URI.create(endpoint).getAuthority());
        }
    }

    /** As one line from which {@link #of} makes the same again. Nothing secret is in it. */
    String address();

    /** What people call it. */
    String words();

    /**
     * Reads an address: {@code s3://bucket/prefix} with what its server needs, or a folder.
     *
     * @throws IllegalArgumentException with a sentence when it is neither
     */
    static ExchangePlace of(String address) {
        if (!address.startsWith(SCHEME)) {
            try {
                return new Folder(Path.of(address).toAbsolutePath().normalize());
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("“%s” is no folder".formatted(address), e);
            }
        }
        String[] halves = address.substring(SCHEME.length()).split("\\?", 2);
        String[] parts = halves[0].split("/", 2);
        String endpoint = "";
        String region = "";
        for (String each : halves.length < 2 ? new String[0] : halves[1].split("&")) {
            String[] pair = each.split("=", 2);
            String value = pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            switch (pair[0]) {
                case "endpoint" -> endpoint = value;
                case "region" -> region = value;
                default -> throw new IllegalArgumentException("“%s” means nothing for a bucket".formatted(pair[0]));
            }
        }
        return new Bucket(parts[0], parts.length < 2 ? "" : parts[1], endpoint, region);
    }
}
