/** Preview of printed pages. */
@NullMarked
package app.wheelhouse.ui.pages;

import org.jspecify.annotations.NullMarked;
