package app.wheelhouse.bundle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys of passphrases in a way that is slow to guess: scrypt of RFC 7914, with p = 1. The JDK has none. */
final class Scrypt {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 16;

    private Scrypt() {
    }

    /**
     * Derives a key.
     *
     * @param n a power of two; takes n × r × 128 bytes of memory
     */
    static byte[] key(byte[] passphrase, byte[] salt, int n, int r, int length) throws GeneralSecurityException {
        byte[] bytes = pbkdf2(passphrase, salt, 128 * r);
        int[] x = new int[32 * r];
        for (int i = 0; i < x.length; i++) {
            x[i] = (int) INTS.get(bytes, 4 * i);
        }
        mix(x, n, r);
        for (int i = 0; i < x.length; i++) {
            INTS.set(bytes, 4 * i, x[i]);
        }
        return pbkdf2(passphrase, bytes, length);
    }

    /** PBKDF2 with HMAC-SHA-256 and one iteration; the JDK's takes characters, not bytes. */
    private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int length) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(passphrase.length == 0
                ? new SecretKeySpec(new byte[1], "HmacSHA256")
                : new SecretKeySpec(passphrase, "HmacSHA256"));
        ByteBuffer key = ByteBuffer.allocate(length);
        for (int block = 1; key.hasRemaining(); block++) {
            mac.update(salt);
            byte[] part = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
            key.put(part, 0, Math.min(part.length, key.remaining()));
        }
        return key.array();
    }

    private static void mix(int[] x, int n, int r) {
        int[][] v = new int[n][];
        int[] y = new int[x.length];
        for (int i = 0; i < n; i++) {
            v[i] = x.clone();
            blockMix(x, y, r);
        }
        for (int i = 0; i < n; i++) {
            int[] other = v[x[(2 * r - 1) * BLOCK] & (n - 1)];
            for (int k = 0; k < x.length; k++) {
                x[k] ^= other[k];
            }
            blockMix(x, y, r);
        }
    }

    private static void blockMix(int[] b, int[] y, int r) {
        int[] x = new int[BLOCK];
        System.arraycopy(b, (2 * r - 1) * BLOCK, x, 0, BLOCK);
        for (int i = 0; i < 2 * r; i++) {
            for (int k = 0; k < BLOCK; k++) {
                x[k] ^= b[i * BLOCK + k];
            }
            salsa(x);
            System.arraycopy(x, 0, y, (i / 2 + (i % 2) * r) * BLOCK, BLOCK);
        }
        System.arraycopy(y, 0, b, 0, b.length);
    }

    /** Salsa20 with eight rounds. */
    private static void salsa(int[] b) {
        int[] x = b.clone();
        for (int round = 0; round < 8; round += 2) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int i = 0; i < BLOCK; i++) {
            b[i] += x[i];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
