/** The room: values that may be shown on the projector, and the window that shows them. */
@NullMarked
package app.wheelhouse.present;

import org.jspecify.annotations.NullMarked;
