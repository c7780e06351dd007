package app.wheelhouse.signal.openslo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of one or more OpenSLO texts, found by kind and name. */
record Documents(List<Tree> all) {
    static final String VERSION = "openslo/v1";

    Documents {
        all = List.copyOf(all);
    }

    /** The same with more of them. */
    Documents with(List<Tree> more) {
        List<Tree> both = new ArrayList<>(all);
        both.addAll(more);
        return new Documents(both);
    }

    List<Tree> of(String kind) {
        return all.stream().filter(each -> isOfThisVersion(each) && each.text("kind").equals(kind)).toList();
    }

    Optional<Tree> find(String kind, String name) {
        return of(kind).stream().filter(each -> name(each).equals(name)).findFirst();
    }

    static boolean isOfThisVersion(Tree document) {
        return document.text("apiVersion").equals(VERSION);
    }

    static String name(Tree document) {
        return document.tree("metadata").text("name");
    }

    /** What an object is called: by its display name, else by its name. */
    static String title(Tree document) {
        String shown = document.tree("metadata").text("displayName");
        return shown.isEmpty() ? name(document) : shown;
    }
}
