/** What the workspace holds now and what was imported into it before. */
@NullMarked
package app.wheelhouse.intake.store;

import org.jspecify.annotations.NullMarked;
