package org.ironstock.intake.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ironstock.intake.IntakeSettings;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CredentialSource;
import org.springframework.stereotype.Component;

/** The machine clients that may send events, each with its own secret and its own types. */
@Component
public class Clients implements CredentialSource {

    private final IntakeSettings settings;

    Clients(IntakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public AccessRule.Audience audience() {
        return AccessRule.Audience.CLIENT;
    }

    @Override
    public Optional<String> authenticate(String name, String secret) {
        IntakeSettings.Client client = settings.clients().get(name);
        if (client == null || client.secretSha256().isEmpty()) {
            return Optional.empty();
        }
        byte[] expected = client.secretSha256().getBytes(StandardCharsets.US_ASCII);
        byte[] found = sha256(secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, found) ? Optional.of(name) : Optional.empty();
    }

    /** Whether this client may send events of this type. */
    boolean maySend(String client, String eventName) {
        IntakeSettings.Client known = settings.clients().get(client);
        return known != null && known.types().contains(eventName);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
