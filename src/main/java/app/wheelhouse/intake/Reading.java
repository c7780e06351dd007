package app.wheelhouse.intake;

/** What came of reading a file: its text, or why there is none. */
public sealed interface Reading permits SourceText, Refusal {
}
