/** The user's guide: chapters of Markdown that ship with the program, and which of them tells of which screen. */
@NullMarked
package app.wheelhouse.help;

import org.jspecify.annotations.NullMarked;
