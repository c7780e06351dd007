/** The log, its fold into H2, and everything that follows from the log alone. Knows no feature. */
@NullMarked
package app.wheelhouse.store;

import org.jspecify.annotations.NullMarked;
