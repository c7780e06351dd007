/** The workspace as a folder of Markdown files with front matter, and the way back of what was edited there. */
@NullMarked
package app.wheelhouse.vault;

import org.jspecify.annotations.NullMarked;
