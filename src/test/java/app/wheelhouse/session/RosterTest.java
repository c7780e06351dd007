package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.library.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a mention. */
class RosterTest {
    static final Roster ROSTER = new Roster(List.of(person("President", "President"),
            person("Head of Product", "Head of Product"), person("Head of Development", "Head of Development"),
            person("Chief Architect", ""), person("Release Manager", "Release Manager"),
            person("Program & Quality Lead", ""), person("AKS/Apollo leads", "Partner"),
            person("Product Manager, multi-tenancy", ""), person("Build Teams (two)", ""),
            person("Opsline Desk", "Support Lead"), person("Ops North", "Cloud Team Lead"),
            person("Site South", "Cloud Team Lead"), person("Łódź Office", "Field & Alliances Lead")));

    static Person person(String name, String role) {
        return new Person(id(name), name, role, "");
    }

    @ParameterizedTest(name = "@{0} takes ‹{1}› and means {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "President | President | President",
            "president to decide | president | President",
            "President's call | President | President",
            "Head of Product due fri | Head of Product | Head of Product",
            "head-of-product now | head-of-product | Head of Product",
            "Head_of_Development | Head_of_Development | Head of Development",
            "\"Head of Product\", then | \"Head of Product\" | Head of Product",
            "“Chief Architect” | “Chief Architect” | Chief Architect",
            "\"Chief\" | \"Chief\" | Chief Architect",
            "\"Nobody Known\" x | \"Nobody Known\" | ",
            "HoP please | HoP | Head of Product",
            "hop | hop | Head of Product",
            "hp | hp | Head of Product",
            "hd | hd | Head of Development",
            "pql | pql | Program & Quality Lead",
            "AKS due fri | AKS | AKS/Apollo leads",
            "AKS/Apollo leads x | AKS/Apollo leads | AKS/Apollo leads",
            "Apollo to confirm | Apollo | AKS/Apollo leads",
            "Program & Quality Lead x | Program & Quality Lead | Program & Quality Lead",
            "Program Quality Lead x | Program Quality Lead | Program & Quality Lead",
            "Product Manager, multi-tenancy due fri | Product Manager, multi-tenancy | Product Manager, multi-tenancy",
            "build teams (two), then | build teams (two) | Build Teams (two)",
            "Build Teams tomorrow | Build Teams | Build Teams (two)",
            "Pres | Pres | President",
            "Head of Prod to write | Head of Prod | Head of Product",
            "Head | Head | Head of Development, Head of Product",
            "Chief a new plan | Chief | Chief Architect",
            "Release notes by fri | Release | Release Manager",
            "Opsline | Opsline | Opsline Desk",
            "Ops | Ops | Ops North",
            "Desk | Desk | Opsline Desk",
            "OD | OD | Opsline Desk",
            "Support Lead the call | Support Lead | Opsline Desk",
            "Cloud Team Lead | Cloud Team Lead | Ops North, Site South",
            "łódź | łódź | Łódź Office",
            "fal | fal | Łódź Office",
            "night.shift-x, hello | night.shift-x | ",
            "nobody. | nobody | "})
    void aMentionTakesItsWordsAndFindsItsPeople(String text, String taken, String people) {
        Roster.Found found = ROSTER.at(text).orElseThrow();
        assertEquals(taken, text.substring(0, found.length()));
        assertEquals(people == null ? "" : people, names(found.candidates().stream().sorted(
                java.util.Comparator.comparing(Person::name))));
    }

    @Test
    void withoutAWordThereIsNoMention() {
        for (String text : List.of("", " President", "!", "\"", "\"\"", "-")) {
            assertEquals(Optional.empty(), ROSTER.at(text), text);
        }
    }

    @Test
    void anEmptyRosterStillReadsMentions() {
        assertEquals(Optional.of(new Roster.Found("AKS", 3, List.of())), new Roster(List.of()).at("AKS due fri"));
    }

    @Test
    void suggestionsPutTheBestFirst() {
        assertEquals("Ops North, Opsline Desk", names(ROSTER.suggest("ops").stream()));
        assertEquals("Head of Product, Head of Development", names(ROSTER.suggest("head of").stream()));
        assertEquals("Head of Development", names(ROSTER.suggest("head of d").stream()));
        assertEquals("Head of Product", names(ROSTER.suggest("HoP").stream()));
        assertEquals("", names(ROSTER.suggest("zz").stream()));
        assertEquals(13, ROSTER.suggest("").size());
    }

    private static String names(Stream<Person> people) {
        return String.join(", ", people.map(Person::name).toList());
    }
}
