/** The composition root: the only place that knows every feature. */
@NullMarked
package app.wheelhouse.app;

import org.jspecify.annotations.NullMarked;
