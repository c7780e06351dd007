package app.wheelhouse.store;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * A short code over the set of changes: two laptops showing the same one have the same workspace. Sums the SHA-256 of
 * every change modulo 2^256, so the order of arrival does not matter and a new change costs one hash.
 */
final class StateCode {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    /** From here on a second core saves more than it takes to call it. */
    private static final int MANY = 5_000;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private StateCode() {
    }

    static BigInteger add(BigInteger sum, Collection<Change> changes) {
        Stream<Change> stream = changes.size() < MANY ? changes.stream() : changes.parallelStream();
        return stream.map(StateCode::hash).reduce(BigInteger.ZERO, BigInteger::add).add(sum)
                .mod(MODULUS);
    }

    static BigInteger add(BigInteger sum, BigInteger more) {
        return sum.add(more).mod(MODULUS);
    }

    static BigInteger remove(BigInteger sum, Collection<Change> changes) {
        return sum.subtract(add(BigInteger.ZERO, changes)).mod(MODULUS);
    }

    private static BigInteger hash(Change change) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(ChangeLine.write(change)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Eight letters in Crockford's base 32, in two groups. */
    static String shortForm(BigInteger sum) {
        StringBuilder code = new StringBuilder();
        BigInteger rest = sum;
        for (int i = 0; i < 8; i++) {
            code.append(LETTERS.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return code.insert(4, '-').toString();
    }
}
