package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void thereIsAlwaysRoomBetweenTwoKeys() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int at = i % 3 == 0 ? keys.size() : random.nextInt(keys.size() + 1);
            String key = Position.between(at == 0 ? null : keys.get(at - 1), at == keys.size() ? null : keys.get(at));
            keys.add(at, key);
        }
        for (int i = 1; i < keys.size(); i++) {
            assertTrue(keys.get(i - 1).compareTo(keys.get(i)) < 0,
                    "seed " + seed + ": " + keys.get(i - 1) + " < " + keys.get(i));
        }
    }

    @Test
    void addingAtTheEndKeepsKeysShort() {
        String key = null;
        for (int i = 0; i < 200; i++) {
            key = Position.between(key, null);
        }
        assertTrue(key != null && key.length() <= 5, String.valueOf(key));
    }
}
