/** What is asked of the search and what it answers, over every record. */
@NullMarked
package app.wheelhouse.search;

import org.jspecify.annotations.NullMarked;
