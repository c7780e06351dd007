/** Definitions in and out as OpenSLO v1; what is not understood is named, kept and written back. */
@NullMarked
package app.wheelhouse.signal.openslo;

import org.jspecify.annotations.NullMarked;
