package app.wheelhouse.document.ui;

import app.wheelhouse.document.Embeds;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;

/** What a document is drawn with: where live figures come from, what sets the pages, and how days are said. */
public record DocumentTools(Embeds embeds, Pdf pdf, Dates dates) {
}
