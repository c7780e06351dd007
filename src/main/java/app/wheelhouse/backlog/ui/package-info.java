/** The Board room: requests as a table, by state, by value and effort, by epic, and against capacity; triage; deals. */
@NullMarked
package app.wheelhouse.backlog.ui;

import org.jspecify.annotations.NullMarked;
