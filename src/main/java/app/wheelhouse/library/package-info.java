/** People, receipts, risks and what was parked. */
@NullMarked
package app.wheelhouse.library;

import org.jspecify.annotations.NullMarked;
