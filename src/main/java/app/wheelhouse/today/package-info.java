/** What a day looks like: the next session, what waits, what is due. Rules only. */
@NullMarked
package app.wheelhouse.today;

import org.jspecify.annotations.NullMarked;
