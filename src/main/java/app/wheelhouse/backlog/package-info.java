/** What is asked for, what it is worth and what fits: requests, their scores, epics, buckets, capacity and deals. */
@NullMarked
package app.wheelhouse.backlog;

import org.jspecify.annotations.NullMarked;
