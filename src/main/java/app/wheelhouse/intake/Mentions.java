package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Words;
import org.jspecify.annotations.Nullable;

/** Buckets, epics, teams and people that a table of the board names: made where the workspace has none of that name. */
final class Mentions {
    private final Parts parts;
    private final Roles people;

    Mentions(Parts parts) {
        this.parts = parts;
        people = new Roles(parts);
    }

    /** Refers to the record of this name; null for a name without a word in it. */
    @Nullable
    Ref to(String type, String name) {
        return to(type, name, new Fields());
    }

    /** The same, with what the first row that names it says besides. */
    @Nullable
    Ref to(String type, String name, Fields more) {
        String key = Words.key(name);
        if (key.isEmpty()) {
            return null;
        }
        String path = type + "/" + key;
        return new Ref(parts.has(path)
                ? path
                : parts.add(type, null, key, Words.tidy(name), type, more.say("title", Words.tidy(name))));
    }

    @Nullable
    Ref person(String name) {
        return PersonKey.of(name).isEmpty() ? null : new Ref(people.person(name));
    }
}
