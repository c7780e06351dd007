package app.wheelhouse.store;

import java.util.function.Consumer;

/** Takes changes in as a bundle's are, telling the steps of it. */
public final class Receiving {
    private Receiving() {
    }

    public static void receive(Store store, Incoming incoming, Consumer<String> step) throws IncomingException {
        var _ = store.receive(incoming, "Take in", step);
    }
}
