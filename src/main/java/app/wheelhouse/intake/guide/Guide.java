package app.wheelhouse.intake.guide;

import java.util.List;

/**
 * What a Markdown guide says, with line numbers for everything.
 *
 * @param title         the first heading, or the file's name where there is none
 * @param pages         sections that are no session, among them the "Unfiled" page with every line not understood
 * @param notUnderstood lines kept as they are, because the parser could not tell what they mean
 */
public record Guide(String title, List<GuideSeries> series, List<GuideSession> sessions, List<GuidePage> pages,
        List<GuideRisk> risks, List<GuideReceipt> receipts, List<NotUnderstood> notUnderstood) {
    public Guide {
        series = List.copyOf(series);
        sessions = List.copyOf(sessions);
        pages = List.copyOf(pages);
        risks = List.copyOf(risks);
        receipts = List.copyOf(receipts);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A group of sessions: the heading above them and the paragraphs right below that heading. */
    public record GuideSeries(String title, String purpose, Lines lines) {
    }

    /** A section that is no session, its text as it stands in the guide; {@code kind} is one word of {@link PageKind}. */
    public record GuidePage(String kind, String title, String text, boolean hostOnly, Lines lines) {
    }

    /** A risk with the response prepared for it; an empty response means the guide gives none. */
    public record GuideRisk(String title, String response, Lines lines) {
    }

    /** A quote or data point. {@code speaker} and {@code origin} are empty where the guide does not say. */
    public record GuideReceipt(String title, String speaker, String origin, Lines lines) {
    }

    /**
     * A line the parser kept without knowing what it means, or a row of a table of which something was left out.
     *
     * @param reason what is amiss and what became of it; empty where that is not known
     */
    public record NotUnderstood(int line, String text, String reason) {

        /** A line kept as it is. */
        public NotUnderstood(int line, String text) {
            this(line, text, "");
        }

        /** What the user is told about it, without the number of the line. */
        public String words() {
            return reason.isEmpty() ? "was not understood and is kept as it is: " + text.strip() : reason;
        }
    }
}
