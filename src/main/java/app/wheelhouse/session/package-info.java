/** Sessions, topics and running a meeting: records, rules, calculations. */
@NullMarked
package app.wheelhouse.session;

import org.jspecify.annotations.NullMarked;
