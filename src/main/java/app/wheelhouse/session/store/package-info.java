/** Queries and edits of sessions. */
@NullMarked
package app.wheelhouse.session.store;

import org.jspecify.annotations.NullMarked;
