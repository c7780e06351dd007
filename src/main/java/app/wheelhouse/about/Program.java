package app.wheelhouse.about;

/**
 * Which program this is, and what it runs on.
 *
 * @param version its version; 0 while it is being developed
 */
public record Program(String version, String java, String javafx, String system) {

    /** The running one. */
    public static Program running() {
        String version = Program.class.getPackage().getImplementationVersion();
        return new Program(version == null ? "0" : version,
                System.getProperty("java.runtime.version", "?") + ", " + System.getProperty("java.vendor", "?"),
                System.getProperty("javafx.runtime.version", "not loaded"), "%s %s, %s".formatted(
                        System.getProperty("os.name", "?"), System.getProperty("os.version", "?"),
                        System.getProperty("os.arch", "?")));
    }
}
