package org.ironstock.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ironstock.IronStock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The running product on its embedded database, with the clock and the jobs in the hands of the benchmark. The server is
 * set so that its counters tell of the work only: no checkpoint in between, no clean-up behind the back.
 */
final class Product implements AutoCloseable {

    /** A database in which nothing is counted. */
    static final String ASIDE = "aside";

    /** Databases for the bare engine: as it comes, and with authorizations. */
    static final String BARE = "bare";

    static final String BARE_AUTHORIZED = "bare_authorized";

    private static final List<String> SERVER_SETTINGS = List.of(
            "shared_preload_libraries = 'pg_stat_statements'",
            "pg_stat_statements.max = 10000",
            "autovacuum = off",
            "checkpoint_timeout = '1h'",
            "max_wal_size = '8GB'",
            "shared_buffers = '512MB'");

    private final ConfigurableApplicationContext context;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on an empty directory, today: a node whose clock differs from the database's does not start. */
    static Product start(Path directory) throws IOException, SQLException {
        Now.reset();
        FileSystemUtils.deleteRecursively(directory);
        prepareServer(directory.resolve("postgresql"));
        return new Product(new SpringApplicationBuilder(IronStock.class, MeteredServices.class)
                .run(
                        "--ironstock.data-dir=" + directory,
                        "--ironstock.demo.enabled=true",
                        "--ironstock.demo.cases=false",
                        "--ironstock.intake.inbox-delay=PT24H",
                        "--ironstock.notice.outbox-pause=PT24H",
                        "--ironstock.payment.outbox-pause=PT24H",
                        "--ironstock.payment.telling-pause=PT24H",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN",
                        "--logging.level.org.camunda=ERROR"));
    }

    private static void prepareServer(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        try (EmbeddedPostgres server = serverIn(directory);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SERVER_SETTINGS) {
                statement.execute("alter system set " + setting);
            }
            for (String database : List.of(BARE, BARE_AUTHORIZED, ASIDE)) {
                statement.execute("create database " + database);
            }
        }
        try (EmbeddedPostgres server = serverIn(directory);
                Connection connection =
                        server.getDatabase("postgres", ASIDE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
    }

    private static EmbeddedPostgres serverIn(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    EmbeddedPostgres server() {
        return get(EmbeddedPostgres.class);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Counters of the server, read in the product's own database. */
    Gauges gauges() {
        try {
            return new Gauges(server());
        } catch (SQLException unreachable) {
            throw new UncheckedIOException(new IOException(unreachable));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
