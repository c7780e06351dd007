/** The sheets that tell of the program. */
@NullMarked
package app.wheelhouse.about.ui;

import org.jspecify.annotations.NullMarked;
