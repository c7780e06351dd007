/** What laptops wrote at the same time about the same thing: records and word differences. */
@NullMarked
package app.wheelhouse.conflict;

import org.jspecify.annotations.NullMarked;
