package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Incoming;
import app.wheelhouse.store.IncomingException;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Preview.Item;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A bundle on its way into a workspace: verified, looked at, then taken in as a whole or not at all. */
public final class BundleImport {
    private final Store store;
    private final Manifest manifest;
    private final Incoming incoming;

    private BundleImport(Store store, Manifest manifest, Incoming incoming) {
        this.store = store;
        this.manifest = manifest;
        this.incoming = incoming;
    }

    /**
     * Verifies a bundle for a workspace.
     *
     * @param believed whether somebody vouched for its signer just now
     * @throws BundleException when it may not be taken in here
     */
    public static BundleImport of(Store store, BundleFile bundle, Path settings, boolean believed)
            throws BundleException {
        Manifest manifest = bundle.manifest();
        if (!manifest.workspace().equals(store.workspace().id())) {
            throw new BundleException(Code.STRANGER,
                    "it is of another workspace (%s)".formatted(manifest.workspaceName()));
        }
        mustBeImportable(manifest);
        mustBeTrusted(manifest, settings, believed);
        Have have = store.have();
        if (!have.covers(manifest.need())) {
            throw new BundleException(Code.GAP,
                    "it begins after changes that are not here yet (%d of them): ask %s for a bundle with everything"
                            .formatted(manifest.need().beyond(have), manifest.sender().name()));
        }
        return new BundleImport(store, manifest, bundle.verify());
    }

    /** @throws BundleException when it is an excerpt */
    static void mustBeImportable(Manifest manifest) throws BundleException {
        if (manifest.kind() == Manifest.Kind.EXCERPT) {
            throw new BundleException(Code.REDACTED,
                    "it is an excerpt for reading, from which things were left out, and can never be taken in; 'bundle inspect' shows what it says");
        }
    }

    /** @throws BundleException when nobody vouched for its signer, or somebody refused them */
    static void mustBeTrusted(Manifest manifest, Path settings, boolean believed) throws BundleException {
        try {
            TrustBook book = TrustBook.of(settings);
            Verdict verdict = book.verdict(manifest.sender(), DeviceKey.of(settings).shown());
            String who = "%s, fingerprint %s".formatted(manifest.sender().name(),
                    manifest.sender().key().fingerprint());
            if (verdict == Verdict.REFUSED) {
                throw new BundleException(Code.UNTRUSTED, "its signer was refused on this laptop (%s)".formatted(who));
            } else if (verdict == Verdict.UNKNOWN && !believed) {
                throw new BundleException(Code.UNTRUSTED, book.before(manifest.sender()).isPresent()
                        ? "its signer has another key than before (%s): ask them whether that is right".formatted(who)
                        : "its signer is seen for the first time (%s)".formatted(who));
            }
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED, PrivateFile.reason(e), e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** How many deletions are in it, whether they are news here or not. */
    public long deletes() {
        return incoming.deletes();
    }

    /** Says what taking it in would do. */
    public Preview preview() throws BundleException {
        try {
            return store.preview(incoming);
        } catch (IncomingException e) {
            throw BundleFile.refused(e);
        }
    }

    /**
     * Takes it in.
     *
     * @param leftOut records that are to stay as they are; the book of what was declined offers them again
     * @return what was new
     */
    public Arrival run(Collection<Item> leftOut) throws BundleException {
        try {
            Arrival arrival = store.receive(incoming, title(manifest));
            new Ledger(store.workspace().folder()).heard(manifest);
            if (!leftOut.isEmpty() && arrival.changes() > 0) {
                leaveOut(arrival, leftOut);
            }
            return arrival;
        } catch (IncomingException e) {
            throw BundleFile.refused(e);
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED, "it was taken in, but not entered in the ledger (%s)"
                    .formatted(PrivateFile.reason(e)), e);
        }
    }

    private void leaveOut(Arrival arrival, Collection<Item> leftOut) throws IOException {
        String from = manifest.sender().name();
        Map<UUID, String> types = leftOut.stream().collect(Collectors.toMap(Item::id, Item::type));
        UUID edit = store.leaveOut(arrival, "Leave out %d of what %s sent".formatted(leftOut.size(), from), types)
                .join().edit();
        new DeclinedBook(store.workspace().folder()).add(leftOut.stream().map(
                item -> new Declined(edit, item.type(), item.id(), item.title(), from, store.clock().instant()))
                .toList());
    }

    /** What undo calls taking a bundle in. */
    static String title(Manifest manifest) {
        return "Take in what %s sent".formatted(manifest.sender().name());
    }
}
