/** The index of all records' words: made from the tables, kept beside them, made anew when it is missing. */
@NullMarked
package app.wheelhouse.search.store;

import org.jspecify.annotations.NullMarked;
