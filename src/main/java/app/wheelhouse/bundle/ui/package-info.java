/** The screens of bundles: what one would change, and making one. */
@NullMarked
package app.wheelhouse.bundle.ui;

import org.jspecify.annotations.NullMarked;
