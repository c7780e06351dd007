/** Queries and edits of the backlog. */
@NullMarked
package app.wheelhouse.backlog.store;

import org.jspecify.annotations.NullMarked;
