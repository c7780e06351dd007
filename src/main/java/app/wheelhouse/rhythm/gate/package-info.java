/** Gates, releases and stages: what must hold before something goes on, and whether it does. */
@NullMarked
package app.wheelhouse.rhythm.gate;

import org.jspecify.annotations.NullMarked;
