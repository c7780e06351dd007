package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.wheelhouse.store.Check;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged lines of a laptop's own log come back from a colleague who has them. */
class HealingTest {
    @TempDir
    Path folder;
    private Programme ben;
    private Path anna;
    private Path log;
    private byte[] before;
    private String code;

    @BeforeEach
    void twoLaptopsWithTheSame() throws Exception {
        anna = folder.resolve("anna");
        try (Programme first = Programme.first(anna)) {
            for (String title : List.of("One", "Two", "Three", "Four")) {
                var _ = first.add("series", "title", title);
            }
            log = anna.resolve("log").resolve(first.store().workspace().device() + "-000001.ndjson");
            ben = Programme.joining(folder.resolve("ben"), first.bundle(Have.NOTHING));
            first.take(ben.bundle(first.store().have()));
            code = first.store().stateCode();
        }
        before = Files.readAllBytes(log);
        Files.delete(anna.resolve("cockpit.mv.db"));
    }

    @AfterEach
    void close() {
        ben.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"One", "Two", "Four"})
    void aDamagedLineIsHealedByteForByte(String word) throws Exception {
        damage(word, "X");
        heal(List.of("Four", "One", "Three", "Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One", "Three"})
    void aLineThatLostAPartIsHealedToo(String word) throws Exception {
        damage("\"" + word + "\",\"prev\":", "");
        heal(List.of("Four", "One", "Three", "Two"));
    }

    private void damage(String word, String with) throws IOException {
        Files.writeString(log, new String(before, StandardCharsets.UTF_8).replace(word, with));
    }

    private void heal(List<String> titles) throws Exception {
        try (Programme first = Programme.again(anna)) {
            assertNotEquals(List.of(), first.store().damages());
            assertNotEquals(code, first.store().stateCode());
            first.take(ben.bundle(Have.NOTHING));
            assertEquals(code, first.store().stateCode());
            assertArrayEquals(before, Files.readAllBytes(log));
            var _ = first.add("series", "title", "Five");
            assertEquals(List.of(), Check.of(first.store(), _ -> {
            }).findings());
            ben.take(first.bundle(ben.store().have()));
            assertEquals(first.store().stateCode(), ben.store().stateCode());
        }
        Files.delete(anna.resolve("cockpit.mv.db"));
        try (Programme first = Programme.again(anna)) {
            assertEquals(List.of(), first.store().damages());
            assertEquals(ben.store().stateCode(), first.store().stateCode());
            assertEquals(titles.size() + 1, first.count("series"));
        }
    }
}
