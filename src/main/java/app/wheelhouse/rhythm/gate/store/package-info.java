/** Queries and edits of gates, releases and stages. */
@NullMarked
package app.wheelhouse.rhythm.gate.store;

import org.jspecify.annotations.NullMarked;
