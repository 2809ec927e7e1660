package org.ironstock.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a draw that nobody can foresee and everybody can verify. Its hash is published before the period that is
 * drawn, the seed itself after it; whoever has both draws again and finds the same.
 *
 * @param hex 32 random bytes in lower-case hexadecimal
 */
public record DrawSeed(String hex) {

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    /** @throws IllegalArgumentException when it is not 32 bytes in lower-case hexadecimal */
    public DrawSeed {
        if (!hex.matches("[0-9a-f]{%d}".formatted(2 * BYTES))) {
            throw new IllegalArgumentException("A seed has %d bytes in lower-case hexadecimal".formatted(BYTES));
        }
    }

    public static DrawSeed random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DrawSeed(HexFormat.of().formatHex(bytes));
    }

    /**
     * What is published beforehand: SHA-256 of period, colon and seed.
     *
     * @param period what is drawn for, e.g. {@code 2027} or {@code 2027-H1}
     */
    public String commitment(String period) {
        return Sha256.of((period + ":" + hex).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a subject draws: HMAC-SHA256 of the text under the seed, as a whole number, modulo the count.
     *
     * @param text names period and subject, e.g. {@code 2027:LINE-2027-001}
     * @param count number of places, above zero
     * @return from 0
     */
    public int place(String text, int count) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), MAC));
            return new BigInteger(1, mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .mod(BigInteger.valueOf(count))
                    .intValueExact();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
        }
    }

    /** Never shows itself in a log. */
    @Override
    public String toString() {
        return "seed";
    }
}
