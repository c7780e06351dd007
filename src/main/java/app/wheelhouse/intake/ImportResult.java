package app.wheelhouse.intake;

/** What became of a file the user brought. */
public sealed interface ImportResult permits ImportReport, Refusal {
}
