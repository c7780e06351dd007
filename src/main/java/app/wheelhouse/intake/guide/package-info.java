/** Reads a Markdown session guide into values; knows no store and no file. */
@NullMarked
package app.wheelhouse.intake.guide;

import org.jspecify.annotations.NullMarked;
