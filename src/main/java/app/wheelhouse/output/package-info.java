/** Pages to HTML, PDF and Markdown. */
@NullMarked
package app.wheelhouse.output;

import org.jspecify.annotations.NullMarked;
