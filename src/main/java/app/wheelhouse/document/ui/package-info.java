/** The Documents room: pages kept in the workspace, read and written. */
@NullMarked
package app.wheelhouse.document.ui;

import org.jspecify.annotations.NullMarked;
