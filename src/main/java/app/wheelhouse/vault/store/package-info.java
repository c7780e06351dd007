/** Writes the vault from the records and reads what was edited in it into one edit. */
@NullMarked
package app.wheelhouse.vault.store;

import org.jspecify.annotations.NullMarked;
