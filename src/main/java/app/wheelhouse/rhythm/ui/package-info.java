/** The Rhythm room. */
@NullMarked
package app.wheelhouse.rhythm.ui;

import org.jspecify.annotations.NullMarked;
