/** What services promise, what is measured of it, and what that says: budgets, burn rates, alerts, states. Plain arithmetic. */
@NullMarked
package app.wheelhouse.signal;

import org.jspecify.annotations.NullMarked;
