package app.wheelhouse.about;

import java.util.Comparator;
import java.util.List;

/** A library that is part of the program, with the licences one may use it under. */
public record Library(String name, String version, List<String> licences) {
    /** By name, without regard to case. */
    public static final Comparator<Library> BY_NAME = Comparator.comparing(Library::name,
            String.CASE_INSENSITIVE_ORDER);

    public Library {
        licences = List.copyOf(licences);
    }

    /** The licences in words. */
    public String terms() {
        return licences.isEmpty() ? "not stated" : String.join(" or ", licences);
    }
}
