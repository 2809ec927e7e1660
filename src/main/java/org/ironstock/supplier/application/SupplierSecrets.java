package org.ironstock.supplier.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.ironstock.supplier.persistence.SupplierRows.StoredSecret;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks secrets of suppliers: 256 random bits, kept as a bcrypt hash and a four-byte hint. The hint lets a
 * guess fail without the slow hash, so that guessing costs the server nothing and locks no bidder out; it leaves a
 * secret 224 bits to guess. Safe for threads.
 */
@Component
class SupplierSecrets {

    private static final int SECRET_BYTES = 32;
    private static final int HINT_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();

    String create() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    StoredSecret toStore(String supplierId, String secret) {
        return new StoredSecret(encoder.encode(secret), hint(supplierId, secret));
    }

    boolean matches(String supplierId, String secret, StoredSecret stored) {
        return MessageDigest.isEqual(hint(supplierId, secret), stored.hint()) && encoder.matches(secret, stored.hash());
    }

    private static byte[] hint(String supplierId, String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((supplierId + ":" + secret).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, HINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
