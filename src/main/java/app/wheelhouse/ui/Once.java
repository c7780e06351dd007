package app.wheelhouse.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is asked for the first time, such as a list that a room shows only when it is chosen. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    public Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T now = made;
        if (now == null) {
            now = make.get();
            made = now;
        }
        return now;
    }

    /** What was made; nothing before anybody asked. */
    public Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
