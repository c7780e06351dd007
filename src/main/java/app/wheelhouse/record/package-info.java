/** Reading records by the words of their fields. */
@NullMarked
package app.wheelhouse.record;

import org.jspecify.annotations.NullMarked;
