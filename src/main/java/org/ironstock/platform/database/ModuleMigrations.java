package org.ironstock.platform.database;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the schema of the engine and of every module up to date before anything reads it. Each module has a schema and
 * a migration history of its own, so no module waits for another.
 */
@Component
public class ModuleMigrations implements InitializingBean {

    /** Schema of the engine's tables; first on the search path of every connection. */
    public static final String ENGINE_SCHEMA = "engine";

    private static final String ROOT = "db/migration/";

    private final DataSource dataSource;

    ModuleMigrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        flyway(ENGINE_SCHEMA).javaMigrations(new V1__EngineSchema()).load().migrate();
        for (String module : modules()) {
            flyway(module).load().migrate();
        }
    }

    private FluentConfiguration flyway(String schema) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:" + ROOT + schema)
                .failOnMissingLocations(false);
    }

    private static SortedSet<String> modules() throws IOException {
        SortedSet<String> modules = new TreeSet<>();
        for (Resource script :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.sql")) {
            String path = script.getURL().getPath();
            String below = path.substring(path.lastIndexOf(ROOT) + ROOT.length());
            modules.add(below.substring(0, below.indexOf('/')));
        }
        modules.remove(ENGINE_SCHEMA);
        return modules;
    }
}
