package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ironstock.support.EngineTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@EngineTest
class CredentialsCheckTest {

    private static final String OWN = "een-eigen-lang-wachtwoord";

    /** Holds the demonstration officials, as a copy of a demonstration would. */
    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void the_embedded_database_starts_with_its_demonstration() {
        assertThatCode(() -> check(false, null, null, null)).doesNotThrowAnyException();
    }

    @Test
    void an_external_database_takes_no_demonstration_officials() {
        assertThatThrownBy(() -> check(true, true, OWN, null))
                .isInstanceOf(UnsafeCredentials.class)
                .hasMessageContaining("Demonstration officials");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "Voorraad-2026", "voorraad-2026", "elf-tekens!", "Password1234"})
    void an_external_database_needs_a_password_of_its_own_for_the_administrator(@Nullable String password) {
        assertThatThrownBy(() -> check(true, null, password, null))
                .isInstanceOf(UnsafeCredentials.class)
                .hasMessageContaining("administrator");
    }

    @Test
    void an_external_database_in_which_the_demonstration_password_still_works_is_refused() {
        assertThatThrownBy(() -> check(true, null, OWN, null))
                .isInstanceOf(UnsafeCredentials.class)
                .hasMessageContaining("cibg-buyer-1");
    }

    @Test
    void with_an_identity_provider_no_password_is_needed() {
        assertThatCode(() -> check(true, null, null, "https://provider.example"))
                .doesNotThrowAnyException();
    }

    private void check(boolean external, @Nullable Boolean demo, @Nullable String password, @Nullable String issuer) {
        MockEnvironment environment = new MockEnvironment();
        if (external) {
            environment.setProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/ironstock");
        }
        new CredentialsCheck(
                        new DatabasePlace(environment),
                        new DemoSettings(demo, DemoSettings.DEFAULT_PASSWORD),
                        new AdminSettings("beheerder", password),
                        new OidcSettings(
                                issuer,
                                "iron-stock",
                                "",
                                List.of("openid"),
                                "preferred_username",
                                "groups",
                                "azp",
                                "api"),
                        identity,
                        engine)
                .check();
    }
}
