package app.wheelhouse.bundle;

import static app.wheelhouse.bundle.HostileBytes.text;

import app.wheelhouse.bundle.BundleException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;

/** Bundles somebody might send to do harm, each made of a good one of a known laptop, with what they are to be refused for. */
final class HostileCorpus {
    private static final int GIB = 1 << 30;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final byte[] good;
    private final byte[] manifest;
    private final byte[] log;
    private final DeviceKey key;

    /** A hostile file and what becomes of it: the kind of refusal, or that nothing of it was new. */
    record Case(byte[] bytes, String answer) {
    }

    private HostileCorpus(Path bundle, DeviceKey key) throws IOException {
        this.key = key;
        good = Files.readAllBytes(bundle);
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            manifest = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
            log = zip.getInputStream(zip.getEntry("log/000001.ndjson")).readAllBytes();
        }
    }

    /**
     * All of them.
     *
     * @param bundle    what a trusted laptop would send
     * @param key       that laptop's key
     * @param stranger  a key nobody trusts
     * @param other     a bundle of the same laptop with another manifest
     * @param elsewhere a bundle of another workspace, signed with the same key
     */
    static Map<String, Case> of(Path bundle, DeviceKey key, DeviceKey stranger, Path other, Path elsewhere)
            throws IOException {
        HostileCorpus corpus = new HostileCorpus(bundle, key);
        corpus.cut();
        corpus.otherFiles();
        corpus.flipped();
        corpus.signatures(stranger, Files.readAllBytes(other));
        corpus.names();
        corpus.layout();
        corpus.bombs();
        corpus.manifests();
        corpus.lines();
        corpus.seals();
        corpus.put("an old bundle replayed", corpus.good, HostileVictim.NOTHING_NEW);
        corpus.put("of another workspace", Files.readAllBytes(elsewhere), Code.STRANGER);
        return corpus.cases;
    }

    private void put(String name, byte[] bytes, Code code) {
        put(name, bytes, code.name());
    }

    private void put(String name, byte[] bytes, String answer) {
        if (cases.put(name, new Case(bytes, answer)) != null) {
            throw new IllegalStateException(name);
        }
    }

    private void cut() {
        put("empty", new byte[0], Code.INCOMPLETE);
        put("one byte", Arrays.copyOf(good, 1), Code.FOREIGN);
        put("four bytes", Arrays.copyOf(good, 4), Code.INCOMPLETE);
        put("cut in half", Arrays.copyOf(good, good.length / 2), Code.INCOMPLETE);
        put("last byte missing", Arrays.copyOf(good, good.length - 1), Code.INCOMPLETE);
        put("check sum missing", Arrays.copyOf(good, good.length - 82), Code.INCOMPLETE);
        put("first byte missing", Arrays.copyOfRange(good, 1, good.length), Code.FOREIGN);
        byte[] sparse = good.clone();
        Arrays.fill(sparse, good.length / 2, good.length, (byte) 0);
        put("second half zeros, as half-synced", sparse, Code.INCOMPLETE);
        byte[] longer = Arrays.copyOf(good, good.length + 100);
        put("bytes behind the end", longer, Code.INCOMPLETE);
    }

    private void otherFiles() {
        put("an H2 file", text("H:2,block:9,blockSize:1000,chunk:7,created:18f,format:3"), Code.FOREIGN);
        put("an SQL script", text("create alias exec as $$ void exec() {} $$; runscript from 'x';"), Code.FOREIGN);
        put("a picture", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), Code.FOREIGN);
        put("a text", text("Dear colleague, attached the bundle."), Code.FOREIGN);
        put("serialized Java", HexFormat.of().parseHex("aced0005737200116a6176612e7574696c2e48617368"), Code.FOREIGN);
        RawZip plain = new RawZip();
        plain.add("[Content_Types].xml", text("<Types/>"));
        put("an Office file", plain.bare(), Code.INCOMPLETE);
        put("an Office file with a check sum", plain.bytes(), Code.DAMAGED);
        put("an archive of nothing", RawZip.sealed(new RawZip().bare()), Code.FOREIGN);
    }

    private void flipped() {
        int log = HostileBytes.indexOf(good, text("log/000001.ndjson"), 0);
        int manifest = HostileBytes.indexOf(good, text("manifest.json"), 0);
        int contents = HostileBytes.lastIndexOf(good, HexFormat.of().parseHex("504b0102"));
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put("in the type", 40);
        places.put("in the log", log + 200);
        places.put("in the last bits of the log", manifest - 60);
        places.put("in the manifest", manifest + 100);
        places.put("in a date nobody reads", 11);
        places.put("in the contents", contents + 13);
        places.put("in a name of the contents", contents + 48);
        places.put("in the check sum", good.length - 3);
        places.forEach((where, at) -> {
            byte[] bytes = good.clone();
            bytes[at] ^= 4;
            put("a bit flipped " + where, bytes, Code.DAMAGED);
        });
        byte[] end = good.clone();
        end[good.length - 82 - 20] ^= 1;
        put("a bit flipped in the end record", end, Code.INCOMPLETE);
    }

    private void signatures(DeviceKey stranger, byte[] other) {
        put("no signature", zip(manifest, null, log).bytes(), Code.FORGED);
        put("an empty signature", zip(manifest, "", log).bytes(), Code.FORGED);
        put("a signature that is none", zip(manifest, "zz", log).bytes(), Code.FORGED);
        put("no manifest", zip(null, sign(manifest), log).bytes(), Code.FORGED);
        put("signed by a stranger in a friend's name", zip(manifest,
                HexFormat.of().formatHex(stranger.sign(manifest)), log).bytes(), Code.FORGED);
        byte[] altered = replaced("\"kind\" : \"full\"", "\"kind\" : \"changes\"");
        put("a manifest altered after it was signed", zip(altered, sign(manifest), log).bytes(), Code.FORGED);
        put("the manifest of another bundle", zip(HostileBytes.inZip(other, "manifest.json"),
                new String(HostileBytes.inZip(other, "manifest.sig"), StandardCharsets.US_ASCII), log).bytes(),
                Code.DAMAGED);
        byte[] keyless = replaced(key.shown().encoded(), "nonsense");
        put("a key that is none", zip(keyless, sign(keyless), log).bytes(), Code.FORGED);
        byte[] strange = replaced(key.shown().encoded(), stranger.shown().encoded());
        put("well signed by somebody unknown",
                zip(strange, HexFormat.of().formatHex(stranger.sign(strange)), log).bytes(), Code.UNTRUSTED);
    }

    private void names() {
        String[][] names = {{"an absolute name", "/etc/passwd"}, {"a name that climbs", "../../.bashrc"},
                {"a name that climbs from within", "log/../../x.ndjson"}, {"NUL in a name", "log/000001.ndjson\0.sh"},
                {"a Windows path", "C:\\autoexec.bat"}, {"backslashes", "log\\000001.ndjson"},
                {"an unknown name", "run-me.sh"}, {"a folder", "log/"}, {"capitals", "LOG/000001.NDJSON"},
                {"a name of 70,000 letters", "x".repeat(60_000)}, {"an H2 file inside", "cockpit.mv.db"},
                {"a name in other digits", "log/٠٠٠٠٠١.ndjson"}};
        for (String[] name : names) {
            RawZip zip = zip(manifest, sign(manifest), log);
            zip.add(name[1], text("x"));
            put(name[0], zip.bytes(), Code.DAMAGED);
        }
        RawZip twice = zip(manifest, sign(manifest), log);
        twice.add("log/000001.ndjson", log);
        put("a file twice", twice.bytes(), Code.DAMAGED);
        RawZip unnamed = zip(manifest, sign(manifest), log);
        unnamed.add("log/000002.ndjson", log);
        put("a file the manifest does not name", unnamed.bytes(), Code.DAMAGED);
        RawZip link = zip(manifest, sign(manifest), null);
        link.add("log/000001.ndjson", text("/etc/passwd")).mode(0xa1ff);
        put("a symbolic link", link.bytes(), Code.DAMAGED);
        RawZip two = zip(manifest, sign(manifest), null);
        two.add("log/000001.ndjson", log).localName("log/000009.ndjson");
        put("a file with two names", two.bytes(), Code.DAMAGED);
    }

    private void layout() {
        RawZip overlap = zip(manifest, sign(manifest), log);
        overlap.add("log/000002.ndjson", log).offset(0);
        put("overlapping files", overlap.bytes(), Code.DAMAGED);
        put("bytes between the files and the contents",
                zip(manifest, sign(manifest), log).between(new byte[64]).bytes(), Code.DAMAGED);
        put("a program before the archive", zip(manifest, sign(manifest), log).before(text("#!/bin/sh\nrm x\n"))
                .bytes(), Code.FOREIGN);
        put("a count that lies", zip(manifest, sign(manifest), log).countLie(1).bytes(), Code.DAMAGED);
        put("contents elsewhere", zip(manifest, sign(manifest), log).offsetLie(-30).bytes(), Code.DAMAGED);
        RawZip packed = zip(manifest, sign(manifest), null);
        packed.add("log/000001.ndjson", log).packedLie(-10);
        put("a packed size that lies", packed.bytes(), Code.DAMAGED);
        RawZip sized = zip(manifest, sign(manifest), null);
        sized.add("log/000001.ndjson", log).sizeLie(100);
        put("a size that lies", sized.bytes(), Code.DAMAGED);
        RawZip encrypted = zip(manifest, sign(manifest), null);
        encrypted.add("log/000001.ndjson", log).flags(1);
        put("an encrypted file", encrypted.bytes(), Code.DAMAGED);
        RawZip method = zip(manifest, sign(manifest), null);
        method.add("log/000001.ndjson", log).method(99);
        put("an unknown method", method.bytes(), Code.DAMAGED);
        RawZip corrupt = zip(manifest, sign(manifest), null);
        corrupt.add(new RawZip.Part("log/000001.ndjson", log, false)).method(8);
        put("data that is no deflate stream", corrupt.bytes(), Code.DAMAGED);
        RawZip many = new RawZip();
        for (int i = 0; i < 65_000; i++) {
            many.add("log/%06d.ndjson".formatted(i), new byte[0]);
        }
        put("65,000 files", many.bytes(), Code.EXCESSIVE);
        put("more files than a count can say", many.countLie(35_000).bytes(), Code.EXCESSIVE);
        RawZip most = new RawZip();
        for (int i = 0; i < 100_000; i++) {
            most.add("log/%06d.ndjson".formatted(i), new byte[0]);
        }
        put("100,000 files", most.bytes(), Code.EXCESSIVE);
    }

    private void bombs() {
        byte[] mib = new byte[1 << 20];
        RawZip.Part bomb = new RawZip.Part("log/000002.ndjson", new byte[0], true);
        byte[] packed = HostileBytes.packedZeros(GIB >> 20, mib);
        put("a bomb of 1 GiB that says so", bomb(bomb, packed, GIB, GIB), Code.EXCESSIVE);
        put("a bomb of 1 GiB that says 1 MiB", bomb(new RawZip.Part("log/000002.ndjson", new byte[0], true), packed,
                1 << 20, 1 << 20), Code.EXCESSIVE);
        put("a bomb of 60 MiB", bomb(new RawZip.Part("log/000002.ndjson", new byte[0], true),
                HostileBytes.packedZeros(60, mib), 60 << 20, 60 << 20), Code.EXCESSIVE);
        RawZip.Part inManifest = new RawZip.Part("manifest.json", new byte[0], true);
        RawZip zip = new RawZip();
        zip.add("mimetype", text(BundleWriter.BUNDLE));
        inManifest.data(packed, GIB);
        zip.add(inManifest);
        zip.add("manifest.sig", text(sign(manifest)));
        put("a manifest of 1 GiB", zip.bytes(), Code.EXCESSIVE);
    }

    private byte[] bomb(RawZip.Part part, byte[] packed, int size, long said) {
        byte[] longer = replaced("  } ]\n}", "  }, {\n    \"name\" : \"log/000002.ndjson\",\n    \"size\" : " + said
                + ",\n    \"sha256\" : \"" + "0".repeat(64) + "\"\n  } ]\n}");
        RawZip zip = zip(longer, sign(longer), log);
        part.data(packed, size);
        zip.add(part);
        return zip.bytes();
    }

    private void manifests() {
        signed("a manifest 10,000 deep", text("[".repeat(10_000) + "]".repeat(10_000)), Code.DAMAGED);
        signed("a manifest that is a number", text("7"), Code.NEWER);
        byte[] bad = replaced("\"name\" : \"", "\"name\" : \"XX");
        bad[HostileBytes.indexOf(bad, text("XX"), 0)] = (byte) 0xc3;
        signed("a manifest that is not UTF-8", bad, Code.DAMAGED);
        signed("a key twice in the manifest", replaced("\"format\" : 1,", "\"format\" : 1, \"format\" : 1,"),
                Code.DAMAGED);
        signed("made by a newer Wheelhouse", replaced("\"reader\" : 1", "\"reader\" : 2"), Code.NEWER);
        signed("a kind nobody knows", replaced("\"full\"", "\"partial\""), Code.DAMAGED);
        signed("an excerpt that says to be a bundle", replaced("\"full\"", "\"excerpt\""), Code.DAMAGED);
        signed("a sum that does not fit", replacedSum(), Code.DAMAGED);
        signed("a count that does not fit", replaced("\"changes\" : ", "\"changes\" : 1"), Code.DAMAGED);
        signed("a wrong state code", replaced("\"state_code\" : \"", "\"state_code\" : \"ZZZZ-"), Code.DAMAGED);
        signed("a device that is a path", replaced("\"have\" : {\n    \"", "\"have\" : {\n    \"../../"),
                Code.DAMAGED);
        signed("a date that is none", replaced("\"created\" : \"2", "\"created\" : \"x2"), Code.DAMAGED);
        signed("built on what nobody has", replaced("\"need\" : { }",
                "\"need\" : { \"00000000-0000-7000-8000-000000000001\" : 5 }"), Code.GAP);
        signed("names a file that is missing", replaced("\"mimetype\"", "\"log/000007.ndjson\""), Code.DAMAGED);
    }

    private void lines() {
        logged("a line with a wrong check sum", lines -> lines.replaceFirst("\"seq\":2", "\"seq\":3"), false);
        logged("a line that is no JSON", lines -> "hello\n" + lines, false);
        logged("an empty line", lines -> lines + "\n", false);
        logged("the last line cut", lines -> lines.substring(0, lines.length() - 9), false);
        logged("a number missing", lines -> lines.substring(lines.indexOf('\n') + 1), false);
        logged("a value 10,000 deep", lines -> lines.replaceFirst("\"value\":\"[^\"]*\"",
                "\"value\":" + "[".repeat(10_000) + "]".repeat(10_000)), true);
        logged("a device that climbs", lines -> lines.replaceFirst("\"device\":\"[^\"]*\"",
                "\"device\":\"../../../../tmp/x\""), true);
        logged("SQL for a type", lines -> lines.replaceFirst("\"type\":\"[^\"]*\"",
                "\"type\":\"topic; drop table log_change\""), true);
        logged("SQL for a field", lines -> lines.replaceFirst("\"field\":\"[^\"]*\"", "\"field\":\"a = 1, b\""), true);
        logged("a time that is none", lines -> lines.replaceFirst("\"stamp\":\"[^\"]*\"", "\"stamp\":\"soon\""), true);
        logged("a record that is none", lines -> lines.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\""), true);
        logged("a number below one", lines -> lines.replaceFirst("\"seq\":1,", "\"seq\":-1,"), true);
        logged("an earlier change that is none", lines -> lines.replaceFirst("\"prev\":\\[\\]",
                "\"prev\":[\"x:1\"]"), true);
        logged("itself as an earlier change", lines -> lines.replaceFirst(
                "\"device\":\"([^\"]*)\",\"seq\":1,(.*)\"prev\":\\[\\]",
                "\"device\":\"$1\",\"seq\":1,$2\"prev\":[\"$1:1\"]"), true);
        logged("two different changes of one number", lines -> {
            String first = lines.substring(0, lines.indexOf('\n') + 1);
            return lines + HostileBytes.summed(first.replaceFirst("\"value\":\"[^\"]*\"", "\"value\":\"other\""));
        }, false, Code.FORKED);
        logged("history rewritten", lines -> lines.replaceFirst("\"value\":\"[^\"]*\"", "\"value\":\"rewritten\""),
                true, Code.FORKED);
        byte[] bytes = log.clone();
        int at = HostileBytes.indexOf(bytes, text("\"value\":\""), 0) + 9;
        bytes[at] = (byte) 0xff;
        byte[] line = Arrays.copyOf(bytes, HostileBytes.indexOf(bytes, text("\n"), 0));
        byte[] fixed = HostileBytes.resummed(line);
        System.arraycopy(fixed, 0, bytes, 0, fixed.length);
        byte[] said = named(bytes);
        put("a line that is not UTF-8", zip(said, sign(said), bytes).bytes(), Code.DAMAGED);
    }

    private void seals() {
        String head = "age-encryption.org/v1\n";
        put("a seal that asks for 2^60 rounds", text(head + "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 60\n"
                + "A".repeat(43) + "\n--- " + "A".repeat(43) + "\n"), Code.EXCESSIVE);
        put("a seal that asks for 2^19 rounds", text(head + "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 19\n"
                + "A".repeat(43) + "\n--- " + "A".repeat(43) + "\n"), Code.EXCESSIVE);
        put("a seal that is cut", text(head + "-> scrypt AAAA"), Code.INCOMPLETE);
        put("a seal for a hundred thousand", text(head + "-> X25519 AAAA\nAAAA\n".repeat(100_000)), Code.EXCESSIVE);
        put("a seal of nothing", text(head + "--- AAAA\n"), Code.SEALED);
        put("a seal with a passphrase that is another", text(head + "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 4\n"
                + "A".repeat(43) + "\n--- " + "A".repeat(43) + "\n" + "x".repeat(100)), Code.SEALED);
    }

    private void signed(String name, byte[] said, Code code) {
        put(name, zip(said, sign(said), log).bytes(), code);
    }

    private void logged(String name, UnaryOperator<String> change, boolean sum) {
        logged(name, change, sum, Code.DAMAGED);
    }

    /** Changes the log, with sums that fit again wherever they are meant to. */
    private void logged(String name, UnaryOperator<String> change, boolean sum, Code code) {
        String changed = change.apply(new String(log, StandardCharsets.UTF_8));
        if (changed.equals(new String(log, StandardCharsets.UTF_8))) {
            throw new IllegalStateException(name + " changes nothing");
        }
        if (sum) {
            StringBuilder all = new StringBuilder();
            changed.lines().forEach(line -> all.append(HostileBytes.summed(line + "\n")));
            changed = all.toString();
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        byte[] said = named(bytes);
        put(name, zip(said, sign(said), bytes).bytes(), code);
    }

    /** The manifest, naming another log. */
    private byte[] named(byte[] bytes) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        return text.replace(BundleWriter.sha256(log), BundleWriter.sha256(bytes))
                .replace("\"size\" : " + log.length, "\"size\" : " + bytes.length).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] replaced(String part, String by) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        if (!text.contains(part)) {
            throw new IllegalStateException(part + " is not in " + text);
        }
        return text.replace(part, by).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] replacedSum() {
        return replaced(BundleWriter.sha256(log), "0".repeat(64));
    }

    private RawZip zip(byte[] said, String signature, byte[] lines) {
        RawZip zip = new RawZip();
        zip.add("mimetype", text(BundleWriter.BUNDLE));
        if (lines != null) {
            zip.add(new RawZip.Part("log/000001.ndjson", lines, true));
        }
        if (said != null) {
            zip.add(new RawZip.Part("manifest.json", said, said.length < 10_000));
        }
        if (signature != null) {
            zip.add("manifest.sig", text(signature));
        }
        return zip;
    }

    private String sign(byte[] said) {
        return HexFormat.of().formatHex(key.sign(said));
    }
}
