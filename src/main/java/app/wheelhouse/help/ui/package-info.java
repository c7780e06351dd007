/** The guide on the screen, and the tour through the sample. */
@NullMarked
package app.wheelhouse.help.ui;

import org.jspecify.annotations.NullMarked;
