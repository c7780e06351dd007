package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final Part PRESIDENT = new Part(new UUID(1, 1), "President", "D", "");
    private static final Part PRODUCT = new Part(new UUID(1, 2), "Head of Product", "PR", "");
    private static final Part FIELD = new Part(null, "Field lead", "I", "");

    @Test
    void theRowSaysItUntilTheDecisionHasRolesOfItsOwn() {
        Parts inherited = Parts.of(Framework.DACI, List.of(), Framework.RAPID, List.of(PRESIDENT, PRODUCT));
        assertEquals(Framework.RAPID, inherited.framework());
        assertEquals(true, inherited.inherited());
        assertEquals("RP", inherited.parts().get(1).letters());

        Parts own = Parts.of(Framework.DACI, List.of(new Part(null, "CTO", "A", "")), Framework.RAPID,
                List.of(PRESIDENT));
        assertEquals(new Parts(Framework.DACI, List.of(new Part(null, "CTO", "A", "")), false), own);
        assertEquals(Parts.NONE, Parts.of(null, List.of(), null, List.of()));
    }

    @Test
    void lettersOfAnotherFrameworkSayNothing() {
        Parts raci = new Parts(Framework.RACI, List.of(PRESIDENT, FIELD), false);
        assertEquals(List.of(FIELD), raci.parts());
    }

    @Test
    void eachStageIsInSomebodysHand() {
        Parts rapid = new Parts(Framework.RAPID, List.of(PRESIDENT, PRODUCT, FIELD), false);
        assertEquals(List.of("Head of Product", "President", "Head of Product", "Head of Product", ""),
                holding(rapid));
        Parts daci = new Parts(Framework.DACI,
                List.of(new Part(null, "Driver", "D", ""), new Part(null, "Approver", "A", "")), false);
        assertEquals(List.of("Driver", "Approver", "Driver", "Driver", ""), holding(daci));
        Parts raci = new Parts(Framework.RACI,
                List.of(new Part(null, "Doer", "R", ""), new Part(null, "Owner", "A", "")), false);
        assertEquals(List.of("Doer", "Owner", "Doer", "Doer", ""), holding(raci));
    }

    private static List<String> holding(Parts parts) {
        return java.util.Arrays.stream(Stage.values()).map(stage -> Parts.names(parts.holding(stage))).toList();
    }

    @Test
    void lettersAreSaidInTheWordsOfTheFramework() {
        assertEquals("Recommend, Perform", PRODUCT.meaning(Framework.RAPID));
        assertEquals("Input", FIELD.meaning(Framework.RAPID));
        assertEquals("Informed", FIELD.meaning(Framework.DACI));
    }
}
