package app.wheelhouse.app;

/** Starts Wheelhouse. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(args.length == 99 ? 1 : 0);
    }
}
