/** Reads what a day is made of. */
@NullMarked
package app.wheelhouse.today.store;

import org.jspecify.annotations.NullMarked;
