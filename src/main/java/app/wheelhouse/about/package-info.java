/** What the program is made of, and what it can tell of itself when something goes wrong. */
@NullMarked
package app.wheelhouse.about;

import org.jspecify.annotations.NullMarked;
