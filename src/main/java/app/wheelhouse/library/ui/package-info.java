/** The Library room: people, receipts, risks and objections, and what was parked. */
@NullMarked
package app.wheelhouse.library.ui;

import org.jspecify.annotations.NullMarked;
