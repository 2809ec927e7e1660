package org.ironstock.platform.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Refuses to start on credentials that anybody can read in the source, once the database is not the embedded one. */
@Component
class CredentialsCheck {

    private static final int SHORTEST = 12;
    private static final Set<String> COMMON = Set.of(
            DemoSettings.DEFAULT_PASSWORD.toLowerCase(Locale.ROOT),
            "administrator",
            "changeme",
            "changeit",
            "camundacamunda",
            "ironstock",
            "wachtwoord",
            "password1234",
            "welkom123456");

    private final DatabasePlace database;
    private final DemoSettings demo;
    private final AdminSettings admin;
    private final OidcSettings oidc;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    CredentialsCheck(
            DatabasePlace database,
            DemoSettings demo,
            AdminSettings admin,
            OidcSettings oidc,
            IdentityService identity,
            ProcessEngineConfigurationImpl engine) {
        this.database = database;
        this.demo = demo;
        this.admin = admin;
        this.oidc = oidc;
        this.identity = identity;
        this.engine = engine;
    }

    void check() {
        if (!database.isExternal()) {
            return;
        }
        if (demo.isOn(database)) {
            throw new UnsafeCredentials(
                    "Demonstration officials are switched on with an external database.",
                    "Remove ironstock.demo.enabled, or run with the embedded database.");
        }
        if (!oidc.isOn()) {
            checkAdministrator();
            checkOfficials();
        }
    }

    private void checkAdministrator() {
        String password = admin.password();
        if (password == null || password.isBlank()) {
            throw new UnsafeCredentials(
                    "An external database is configured and no password for the administrator.",
                    "Set ironstock.admin.password (e.g. the environment variable IRONSTOCK_ADMIN_PASSWORD), or sign in"
                            + " with an identity provider: ironstock.oidc.issuer.");
        }
        if (password.length() < SHORTEST || COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw new UnsafeCredentials(
                    "The password of the administrator is a default or has fewer than " + SHORTEST + " characters.",
                    "Set ironstock.admin.password to a password of your own.");
        }
    }

    /** A copy of a demonstration database brings its officials along. */
    private void checkOfficials() {
        Set<String> demonstration = OfficialsFile.demoOfficials().stream()
                .map(OfficialsFile.OfficialRow::id)
                .collect(Collectors.toSet());
        Set<String> open = identity.createUserQuery().userIdIn(demonstration.toArray(String[]::new)).list().stream()
                .map(UserEntity.class::cast)
                .filter(this::hasDemonstrationPassword)
                .map(UserEntity::getId)
                .collect(Collectors.toSet());
        if (!open.isEmpty()) {
            throw new UnsafeCredentials(
                    "Officials in the external database still have the password of the demonstration: " + open,
                    "Remove these users or give them another password before the start.");
        }
    }

    private boolean hasDemonstrationPassword(UserEntity user) {
        return engine.getPasswordManager()
                .check(EncryptionUtil.saltPassword(DemoSettings.DEFAULT_PASSWORD, user.getSalt()), user.getPassword());
    }
}
