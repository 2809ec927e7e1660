package org.ironstock.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/** Creates the tables of the engine with the scripts that its own jar carries, so that its schema update stays off. */
public class V1__EngineSchema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String script : SCRIPTS) {
                ClassPathResource resource = new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql",
                        ProcessEngine.class.getClassLoader());
                statement.execute(resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
    }
}
