/** Rights matrices: who takes which part, what is wrong with that, and how it is written down. */
@NullMarked
package app.wheelhouse.decision.rights;

import org.jspecify.annotations.NullMarked;
