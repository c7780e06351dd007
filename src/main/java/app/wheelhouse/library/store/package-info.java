/** Queries and edits of people, receipts, risks and what was parked, and finding any record. */
@NullMarked
package app.wheelhouse.library.store;

import org.jspecify.annotations.NullMarked;
