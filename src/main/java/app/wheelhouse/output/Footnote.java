package app.wheelhouse.output;

/** A remark set at the foot of the page: what was said or measured, and its source (empty when it may not be told). */
public record Footnote(Edition audience, String text, String source) {
}
