/** Controls and helpers several features share. */
@NullMarked
package app.wheelhouse.ui;

import org.jspecify.annotations.NullMarked;
