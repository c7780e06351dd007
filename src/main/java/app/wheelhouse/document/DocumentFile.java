package app.wheelhouse.document;

import java.util.List;

/** A document with all that belongs to it, and where its live parts come from. */
public record DocumentFile(Document document, List<Signoff> signoffs, List<Remark> remarks, Embeds embeds,
        Discretion discretion) {
    public DocumentFile {
        signoffs = List.copyOf(signoffs);
        remarks = List.copyOf(remarks);
    }

    /** The same with the words that are being typed. */
    public DocumentFile with(String text) {
        return new DocumentFile(document.with(text), signoffs, remarks, embeds, discretion);
    }

    /** Whether everybody who was asked has approved these very words. */
    public boolean isApproved() {
        return signoffs.stream().allMatch(each -> each.covers(document.text()));
    }
}
