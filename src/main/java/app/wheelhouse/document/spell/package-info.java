/** Spelling: an English dictionary that comes with the program, and words of one's own. */
@NullMarked
package app.wheelhouse.document.spell;

import org.jspecify.annotations.NullMarked;
