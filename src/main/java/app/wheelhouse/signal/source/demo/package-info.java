/** A source that makes up its figures, so that signals can be tried and shown without a network. */
@NullMarked
package app.wheelhouse.signal.source.demo;

import org.jspecify.annotations.NullMarked;
