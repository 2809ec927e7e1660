package org.ironstock.support;

import java.util.Optional;
import org.ironstock.platform.AccessRule.Audience;
import org.ironstock.platform.CredentialSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One machine client and one supplier that exist only for the sign-in, for tests of who may call what. */
@TestConfiguration(proxyBeanMethods = false)
public class ProbeCredentials {

    public static final String CLIENT = "probe-client";
    public static final String SUPPLIER = "probe-supplier";
    public static final String SECRET = "probe-secret";

    @Bean
    CredentialSource probeClient() {
        return source(Audience.CLIENT, CLIENT);
    }

    @Bean
    CredentialSource probeSupplier() {
        return source(Audience.SUPPLIER, SUPPLIER);
    }

    private static CredentialSource source(Audience audience, String known) {
        return new CredentialSource() {
            @Override
            public Audience audience() {
                return audience;
            }

            @Override
            public Optional<String> authenticate(String name, String secret) {
                return known.equals(name) && SECRET.equals(secret) ? Optional.of(known) : Optional.empty();
            }
        };
    }
}
