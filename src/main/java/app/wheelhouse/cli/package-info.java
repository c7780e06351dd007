/** One small class per command. */
@NullMarked
package app.wheelhouse.cli;

import org.jspecify.annotations.NullMarked;
