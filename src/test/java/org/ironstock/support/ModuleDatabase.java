package org.ironstock.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a test of persistence a fresh database with the schemas of the modules that {@link Schemas} names, without
 * starting the application. All share one server, which JUnit stops after the last test.
 */
public final class ModuleDatabase implements ParameterResolver {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Modules whose migrations a test class needs, in this order. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @org.junit.jupiter.api.extension.ExtendWith(ModuleDatabase.class)
    public @interface Schemas {
        String[] value();
    }

    /** The database as SQL and as transactions. */
    public record Tables(DataSource source, JdbcClient jdbc, TransactionTemplate transaction) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tables.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(Namespace.create(ModuleDatabase.class, context.getRequiredTestClass()))
                .getOrComputeIfAbsent(Tables.class, type -> create(context), Tables.class);
    }

    private static Tables create(ExtensionContext context) {
        String name = "module_" + COUNT.incrementAndGet();
        EmbeddedPostgres server = context.getRoot()
                .getStore(Namespace.create(ModuleDatabase.class))
                .getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class)
                .postgres();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        DataSource source = server.getDatabase("postgres", name);
        for (String module :
                context.getRequiredTestClass().getAnnotation(Schemas.class).value()) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
        return new Tables(
                source, JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private record Server(EmbeddedPostgres postgres) implements ExtensionContext.Store.CloseableResource {

        static Server start() {
            try {
                return new Server(EmbeddedPostgres.start());
            } catch (IOException unstartable) {
                throw new IllegalStateException("The embedded database does not start", unstartable);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
