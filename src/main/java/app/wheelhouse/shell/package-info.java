/** Main window, routes, command palette, key map, dialogs, theme. */
@NullMarked
package app.wheelhouse.shell;

import org.jspecify.annotations.NullMarked;
