/** Screens of sessions. */
@NullMarked
package app.wheelhouse.session.ui;

import org.jspecify.annotations.NullMarked;
