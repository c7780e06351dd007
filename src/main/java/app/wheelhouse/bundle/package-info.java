/** Files that carry changes between laptops: their format, signatures and seals, and the places where they are exchanged. */
@NullMarked
package app.wheelhouse.bundle;

import org.jspecify.annotations.NullMarked;
