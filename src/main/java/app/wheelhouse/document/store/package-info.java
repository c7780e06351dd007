/** Queries and edits of documents. */
@NullMarked
package app.wheelhouse.document.store;

import org.jspecify.annotations.NullMarked;
