/** What Wheelhouse remembers about this laptop and its user, outside any workspace. */
@NullMarked
package app.wheelhouse.shell.settings;

import org.jspecify.annotations.NullMarked;
