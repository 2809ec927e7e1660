package org.ironstock.product.application;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A list file as it came in.
 *
 * @param name name of the file, shown in the history
 * @param bytes its content, UTF-8 with semicolons
 */
public record ListFile(String name, byte[] bytes) {

    /** Largest accepted size in bytes: far above any real list. */
    public static final int LARGEST = 500_000;

    /** SHA-256 of the bytes in lower-case hex. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    /**
     * The content as text, without a byte order mark.
     *
     * @throws CharacterCodingException when the bytes are not UTF-8
     */
    String text() throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
