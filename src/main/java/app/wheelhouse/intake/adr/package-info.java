/** Reads architecture decision records: MADR 2 to 4 and those after Nygard. */
@NullMarked
package app.wheelhouse.intake.adr;

import org.jspecify.annotations.NullMarked;
