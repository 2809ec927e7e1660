package org.ironstock.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.ironstock.platform.PlatformSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A real PostgreSQL inside the application, on loopback only, that keeps its data over restarts. Used when no {@code
 * spring.datasource.url} is set.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "false")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Web threads that can hold a transaction, job threads and two for schedulers. */
    private static final int POOL_SIZE = 24;

    @Bean(destroyMethod = "close")
    DatabaseDirectory databaseDirectory(PlatformSettings settings) throws IOException {
        return DatabaseDirectory.take(settings.dataDir().toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DatabaseDirectory taken, PlatformSettings settings) throws IOException {
        Path directory = taken.path();
        LOG.info("Starting the embedded PostgreSQL in {}", directory);
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(settings.cleanDataDir())
                // the application closes its connections first and the database last
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("jit", "off")
                .setServerConfig("idle_in_transaction_session_timeout", "5min")
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("iron-stock");
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setSchema(ModuleMigrations.ENGINE_SCHEMA);
        pool.setMaximumPoolSize(POOL_SIZE);
        return pool;
    }
}
