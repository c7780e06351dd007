package app.wheelhouse.document.spell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static Spelling spelling;

    @BeforeAll
    static void read() {
        spelling = Spelling.english();
    }

    private static List<String> wrong(String line) {
        return spelling.mistakes(line).stream().map(each -> line.substring(each.start(), each.end())).toList();
    }

    @Test
    void wrongWordsAreFoundWhereTheyStand() {
        assertEquals(List.of("recieve", "teh"), wrong("We recieve what teh customer's team sends, don't we?"));
    }

    @Test
    void codeAddressesLivePartsAndAbbreviationsAreLeftAlone() {
        assertEquals(List.of(),
                wrong("`qwzx` {{kpi Xyzzq}} https://exmple.com/qqq a@exmple.org GPUs SLOs MAI v5x2 @akss #tagg QoS"));
    }

    @Test
    void otherScriptsAreLeftAlone() {
        assertEquals(List.of(), wrong("שלום 日本語 привет مرحبا"));
    }

    @Test
    void wordsOfOnesOwnAreRightInAnyCase() {
        assertEquals(List.of("neocloud"), wrong("A neocloud"));
        spelling.setOwn(Set.of("NeoCloud"));
        assertEquals(List.of(), wrong("A neocloud"));
        spelling.setOwn(Set.of());
    }

    @Test
    void aWordIsSuggested() {
        assertTrue(spelling.suggestions("recieve").contains("receive"));
    }
}
