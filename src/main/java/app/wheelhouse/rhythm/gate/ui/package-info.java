/** The screens of gates, releases and stages. */
@NullMarked
package app.wheelhouse.rhythm.gate.ui;

import org.jspecify.annotations.NullMarked;
