package org.ironstock.tender.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A draw that anyone can repeat: the hash of the seed stands in the signed quality report, before any price is known;
 * the seed itself is published with the ranking. Among equal bids the one with the smallest {@link #lot} comes first.
 *
 * @param seed 64 hexadecimal digits of a random number
 */
public record Draw(String seed) {

    public Draw {
        if (!seed.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "A seed is 64 hexadecimal digits, found " + seed.length() + " characters");
        }
    }

    /** SHA-256 of the seed, published beforehand. */
    public String commitment() {
        return sha256(seed);
    }

    /** SHA-256 of the seed, a colon and the number of the bid. */
    public String lot(String bidId) {
        return sha256(seed + ":" + bidId);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
