package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StateCodeTest {
    @Test
    void doesNotDependOnTheOrderOrOnPortions() {
        List<Change> changes = LongStream.rangeClosed(1, 20)
                .mapToObj(seq -> new Change(new ChangeId("device", seq), new Stamp(seq, 0), new UUID(2, seq), "topic",
                        new UUID(1, 1), "title", "\"" + seq + "\"", List.of()))
                .collect(Collectors.toList());
        BigInteger straight = StateCode.add(BigInteger.ZERO, changes);
        Collections.shuffle(changes, new Random(2));
        BigInteger halves = StateCode.add(StateCode.add(BigInteger.ZERO, changes.subList(0, 5)),
                changes.subList(5, changes.size()));
        assertEquals(StateCode.shortForm(straight), StateCode.shortForm(halves));
    }
}
