/** Markdown pages kept in the workspace. */
@NullMarked
package app.wheelhouse.document;

import org.jspecify.annotations.NullMarked;
