/** The walls, objectives and sources of signals on screen. */
@NullMarked
package app.wheelhouse.signal.ui;

import org.jspecify.annotations.NullMarked;
