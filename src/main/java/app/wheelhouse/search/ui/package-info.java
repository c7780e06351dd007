/** The Search screen. */
@NullMarked
package app.wheelhouse.search.ui;

import org.jspecify.annotations.NullMarked;
