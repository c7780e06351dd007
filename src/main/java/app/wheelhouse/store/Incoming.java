package app.wheelhouse.store;

import app.wheelhouse.store.IncomingException.Code;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes made on other laptops, each line checked by itself and kept byte for byte, in the order of their numbers. */
public final class Incoming {
    private final SortedMap<String, List<Line>> byDevice;
    private final @Nullable Announced announced;
    private @Nullable BigInteger sum;

    private Incoming(SortedMap<String, List<Line>> byDevice, @Nullable Announced announced) {
        this.byDevice = byDevice;
        this.announced = announced;
    }

    /** A change and the very bytes of its line, without the line end. */
    @SuppressWarnings("ArrayRecordComponent") // lines are compared by their changes
    record Line(Change change, byte[] bytes) {
    }

    /** The state code of whoever has exactly these changes. */
    record Announced(Have have, String stateCode) {
    }

    SortedMap<String, List<Line>> byDevice() {
        return byDevice;
    }

    @Nullable
    Announced announced() {
        return announced;
    }

    /** What the state code sums of all of them. Reckoned once: to look at them, and again to take them in. */
    synchronized BigInteger sum() {
        BigInteger reckoned = sum;
        if (reckoned == null) {
            reckoned = StateCode.add(BigInteger.ZERO,
                    byDevice.values().stream().flatMap(List::stream).map(Line::change).toList());
            sum = reckoned;
        }
        return reckoned;
    }

    /** How many changes there are. */
    public int size() {
        return byDevice.values().stream().mapToInt(List::size).sum();
    }

    /** How many of them delete a record. */
    public long deletes() {
        return byDevice.values().stream().flatMap(List::stream).filter(line -> line.change().isDelete()).count();
    }

    /** The devices whose changes these are. */
    public java.util.Set<String> devices() {
        return byDevice.keySet();
    }

    /** The first and the last number of each device's changes. */
    public Map<String, Range> ranges() {
        Map<String, Range> ranges = new TreeMap<>();
        byDevice.forEach((device, lines) -> ranges.put(device, Range.of(lines)));
        return ranges;
    }

    /** Numbers of a device's changes, both ends included. */
    public record Range(long from, long to) {
        static Range of(List<Line> lines) {
            return new Range(lines.getFirst().change().id().seq(), lines.getLast().change().id().seq());
        }

        boolean contains(long seq) {
            return seq >= from && seq <= to;
        }
    }

    /** Gathers lines. */
    public static final class Builder {
        private static final int LONGEST_LINE = 32 << 20;
        /** From here on a second core saves more than it takes to call it. */
        private static final int MANY = 2_000;
        private static final int MOST_PREV = 10_000;
        private static final long LAST_SEQ = 1L << 53;
        private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
        private final Map<String, TreeMap<Long, Line>> lines = new HashMap<>();
        private final Map<String, Boolean> words = new HashMap<>();
        private final Map<String, Boolean> devices = new HashMap<>();
        private final PlainLine.Words plain = new PlainLine.Words();

        /**
         * Checks a line and keeps it.
         *
         * @throws IncomingException when it is no change, or a different one has the same number
         */
        public void add(byte[] line) throws IncomingException {
            if (line.length > LONGEST_LINE) {
                throw damaged("it is longer than 32 MiB");
            }
            add(line, read(line));
        }

        /** As {@link #add(byte[])}, for many. */
        public void addAll(List<byte[]> many) throws IncomingException {
            List<Read> read = (many.size() < MANY ? many.stream() : many.parallelStream()).map(this::tried).toList();
            for (int i = 0; i < read.size(); i++) {
                Change change = read.get(i).change();
                if (change == null) {
                    add(many.get(i));
                } else {
                    add(many.get(i), change);
                }
            }
        }

        /** What a line says; nothing when it is to be refused. */
        private record Read(@Nullable Change change) {
        }

        private Read tried(byte[] line) {
            try {
                return new Read(line.length > LONGEST_LINE ? null : read(line));
            } catch (IncomingException e) {
                return new Read(null);
            }
        }

        private void add(byte[] line, Change change) throws IncomingException {
            check(change);
            Line earlier = lines.computeIfAbsent(change.id().device(), _ -> new TreeMap<>())
                    .putIfAbsent(change.id().seq(), new Line(change, line));
            if (earlier != null && !earlier.change().equals(change)) {
                throw forked(change.id());
            }
        }

        private Change read(byte[] line) throws IncomingException {
            try {
                if (!isAscii(line)) {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
                }
                return ChangeLine.read(line, plain);
            } catch (CharacterCodingException e) {
                throw damaged("it is not UTF-8");
            } catch (IOException e) {
                throw damaged(String.valueOf(e.getMessage()));
            }
        }

        private static boolean isAscii(byte[] line) {
            for (byte sign : line) {
                if (sign < 0) {
                    return false;
                }
            }
            return true;
        }

        private void check(Change change) throws IncomingException {
            long millis = change.stamp().millis();
            if (!isDevice(change.id().device()) || change.id().seq() < 1 || change.id().seq() > LAST_SEQ) {
                throw damaged("it names no device and number");
            } else if (millis < 0 || millis > Stamp.LAST.millis()) {
                throw damaged("its time is none");
            } else if (!isWord(change.type()) || change.field() != null && !isWord(change.field())) {
                throw damaged("its type or field is no word");
            } else if (change.isDelete() && !change.value().equals("null")) {
                throw damaged("it deletes a record and gives a value");
            } else if (change.prev().size() > MOST_PREV) {
                throw damaged("it names more than %d earlier changes".formatted(MOST_PREV));
            }
            for (ChangeId prev : change.prev()) {
                if (!isDevice(prev.device()) || prev.seq() < 1 || prev.seq() > LAST_SEQ
                        || prev.equals(change.id())) {
                    throw damaged("it names an earlier change that is none");
                }
            }
        }

        private boolean isWord(String text) {
            return words.computeIfAbsent(text, word -> WORD.matcher(word).matches());
        }

        private boolean isDevice(String text) {
            return devices.computeIfAbsent(text, Builder::isUuid);
        }

        private static boolean isUuid(String text) {
            try {
                return UUID.fromString(text).toString().equals(text);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private static IncomingException damaged(String why) {
            return new IncomingException(Code.DAMAGED, "a line is no change: %s".formatted(why));
        }

        /** What was gathered. */
        public Incoming build() throws IncomingException {
            return build(null);
        }

        /** What was gathered, and the state code of whoever has just what {@code have} says. */
        public Incoming build(Have have, String stateCode) throws IncomingException {
            return build(new Announced(have, stateCode));
        }

        private Incoming build(@Nullable Announced announced) throws IncomingException {
            SortedMap<String, List<Line>> byDevice = new TreeMap<>();
            for (Map.Entry<String, TreeMap<Long, Line>> entry : lines.entrySet()) {
                TreeMap<Long, Line> numbered = entry.getValue();
                if (numbered.lastKey() - numbered.firstKey() + 1 != numbered.size()) {
                    throw new IncomingException(Code.GAP,
                            "changes between %d and %d of laptop %s are missing in it".formatted(numbered.firstKey(),
                                    numbered.lastKey(), entry.getKey()));
                }
                byDevice.put(entry.getKey(), new ArrayList<>(numbered.values()));
            }
            return new Incoming(byDevice, announced);
        }
    }

    static IncomingException forked(ChangeId id) {
        return new IncomingException(Code.FORKED,
                "laptop %s made two different changes %d: it was copied or put back and then used on".formatted(
                        id.device(), id.seq()));
    }
}
