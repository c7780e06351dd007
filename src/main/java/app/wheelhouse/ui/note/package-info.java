/** The note: Markdown typed in front of people, styled as it is typed, and the pure rules behind it. */
@NullMarked
package app.wheelhouse.ui.note;

import org.jspecify.annotations.NullMarked;
