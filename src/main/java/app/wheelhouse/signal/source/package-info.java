/** Reads configured endpoints over the network: the one place of the signals that makes connections. */
@NullMarked
package app.wheelhouse.signal.source;

import org.jspecify.annotations.NullMarked;
