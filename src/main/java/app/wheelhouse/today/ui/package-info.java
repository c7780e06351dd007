/** The Today room. */
@NullMarked
package app.wheelhouse.today.ui;

import org.jspecify.annotations.NullMarked;
