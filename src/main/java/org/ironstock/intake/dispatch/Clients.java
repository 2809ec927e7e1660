package org.ironstock.intake.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.IntakeSettings;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CredentialSource;
import org.ironstock.platform.DemoMode;
import org.springframework.stereotype.Component;

/** The machine clients that may send events, each with its own secret and its own types; and what suppliers may send. */
@Component
public class Clients implements CredentialSource {

    /** Client of a demonstration; its secret is the password that the landing page shows. */
    public static final String DEMO_CLIENT = "vws-portaal";

    private final IntakeSettings settings;
    private final DemoMode demo;

    Clients(IntakeSettings settings, DemoMode demo) {
        this.settings = settings;
        this.demo = demo;
    }

    @Override
    public AccessRule.Audience audience() {
        return AccessRule.Audience.CLIENT;
    }

    @Override
    public Optional<String> authenticate(String name, String secret) {
        if (isDemoClient(name)) {
            return sha256(secret).equals(sha256(demo.password())) ? Optional.of(name) : Optional.empty();
        }
        IntakeSettings.Client client = settings.clients().get(name);
        if (client == null || client.secretSha256().isEmpty()) {
            return Optional.empty();
        }
        byte[] expected = client.secretSha256().getBytes(StandardCharsets.US_ASCII);
        byte[] found = sha256(secret).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, found) ? Optional.of(name) : Optional.empty();
    }

    /** Whether this client or supplier may send events of this type. */
    boolean maySend(String client, EventHandler handler) {
        if (client.startsWith(EventHandler.InboundEvent.SUPPLIER)) {
            return handler.fromSuppliers();
        }
        IntakeSettings.Client known = settings.clients().get(client);
        return isDemoClient(client) || known != null && known.types().contains(handler.eventName());
    }

    private boolean isDemoClient(String name) {
        return demo.isOn() && DEMO_CLIENT.equals(name);
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
