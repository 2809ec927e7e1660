package org.ironstock.intake;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may send events, and how much.
 *
 * @param clients machine clients by id
 * @param eventsPerSecond sustained rate per client and node; a second's worth more may come in a burst
 * @param maxBodyBytes largest event that is read
 */
@ConfigurationProperties("ironstock.intake")
public record IntakeSettings(
        @DefaultValue Map<String, Client> clients,
        @DefaultValue("100") int eventsPerSecond,
        @DefaultValue("262144") int maxBodyBytes) {

    /**
     * A machine client.
     *
     * @param secretSha256 SHA-256 of its secret, lower-case hexadecimal. Secrets are random with at least 256 bits, so a
     *     fast hash is enough and keeps fifty events a second possible; empty when the client signs in with a JWT
     * @param types short names of the event types that it may send
     */
    public record Client(
            @DefaultValue("") String secretSha256,
            @DefaultValue Set<String> types) {}
}
