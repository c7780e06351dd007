/** Which meeting comes when, what gets in its way, what it talks about, and whether it is worth its hour. */
@NullMarked
package app.wheelhouse.rhythm;

import org.jspecify.annotations.NullMarked;
