package app.wheelhouse.shell.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Knows where each platform wants programs to keep their settings and their data. */
public record ConfigFolder(Path settings, Path data) {

    /** The folders of the platform this runs on. */
    public static ConfigFolder ofPlatform() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The folders for a given system name, environment and home. Relative paths in the environment are ignored, as XDG asks. */
    static ConfigFolder of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Wheelhouse");
            return new ConfigFolder(support, support);
        }
        if (name.startsWith("windows")) {
            return new ConfigFolder(folder(environment, "APPDATA", home.resolve("AppData/Roaming"), "Wheelhouse"),
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"), "Wheelhouse"));
        }
        return new ConfigFolder(folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"), "wheelhouse"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"), "wheelhouse"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise, String name) {
        String value = environment.getOrDefault(variable, "");
        boolean usable = !value.isBlank() && (Path.of(value).isAbsolute() || value.matches("[A-Za-z]:.*"));
        return (usable ? Path.of(value) : otherwise).resolve(name);
    }
}
