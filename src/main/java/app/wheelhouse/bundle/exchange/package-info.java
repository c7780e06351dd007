/** Places where laptops leave bundles for each other. */
@NullMarked
package app.wheelhouse.bundle.exchange;

import org.jspecify.annotations.NullMarked;
