package app.wheelhouse.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private final Renaming it = new Renaming("Product Manager", "Lead PM",
            List.of("Product Manager, tenancy", "President"));

    @Test
    void mentionsAreRenamedWhateverTheirCase() {
        assertEquals("a: ask @Lead PM, and @Lead PM.", it.mentions("a: ask @product manager, and @Product Manager."));
    }

    @Test
    void aLongerNameOfSomebodyElseIsLeftAlone() {
        assertEquals("@Product Manager, tenancy and @Lead PM",
                it.mentions("@Product Manager, tenancy and @Product Manager"));
    }

    @Test
    void partsOfWordsAndPlainWordsAreNoMentions() {
        assertEquals("@Product Managers, Product Manager", it.mentions("@Product Managers, Product Manager"));
        assertEquals("the Lead PM asks", it.words("the Product Manager asks"));
    }

    @Test
    void aNameWithSignsOfItsOwnIsTakenAsItStands() {
        assertEquals("@$1 \\ x", new Renaming("A (b)", "$1 \\", List.of()).mentions("@A (b) x"));
    }

    @Test
    void aFieldThatIsNothingButTheNameFollows() {
        assertEquals("Lead PM", it.name(" product manager "));
        assertEquals("Product Manager and President", it.name("Product Manager and President"));
        assertTrue(it.isChange());
        assertFalse(new Renaming("A", "A", List.of()).isChange());
    }
}
