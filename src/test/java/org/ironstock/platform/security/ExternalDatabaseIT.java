package org.ironstock.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.ironstock.IronStock;
import org.ironstock.dossier.sealing.TestSeal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A start on a database that somebody runs; the engine has a name of its own, as its registry is one for all tests. The
 * refusal to start is in {@link CredentialsCheckTest}: a start that fails leaves the engine's web applications unusable for
 * the tests after it.
 */
class ExternalDatabaseIT {

    private static EmbeddedPostgres database;

    @TempDir
    private Path keys;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void it_starts_with_one_administrator_and_no_demonstration() throws IOException {
        try (ConfigurableApplicationContext application = start("--ironstock.admin.password=Een-eigen-1-wachtwoord")) {
            IdentityService identity = application.getBean(IdentityService.class);
            assertThat(identity.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("beheerder");
            assertThat(identity.checkPassword("beheerder", "Een-eigen-1-wachtwoord"))
                    .isTrue();
        }
    }

    private ConfigurableApplicationContext start(String... more) throws IOException {
        Path key = keys.resolve("wrapping-key");
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
        Path seal = keys.resolve("seal.p12");
        TestSeal.write(seal, "een-eigen-wachtwoord");
        List<String> arguments = List.of(
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--server.port=0",
                "--camunda.bpm.process-engine-name=external",
                "--camunda.bpm.job-execution.enabled=false",
                "--ironstock.bids.wrapping-key=" + key,
                "--ironstock.sealing.key-store=" + seal,
                "--ironstock.sealing.password=een-eigen-wachtwoord",
                "--ironstock.data-dir=target/test-data/external");
        return new SpringApplicationBuilder(IronStock.class)
                .run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
