/** Rights matrices on screen: the list of them, the grid of one, and who carries how much. */
@NullMarked
package app.wheelhouse.decision.ui.rights;

import org.jspecify.annotations.NullMarked;
