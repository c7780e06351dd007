/** Importers of files users bring. */
@NullMarked
package app.wheelhouse.intake;

import org.jspecify.annotations.NullMarked;
