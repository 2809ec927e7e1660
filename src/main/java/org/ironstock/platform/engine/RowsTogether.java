package org.ironstock.platform.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Writes rows of one table together: src/docs/decisions/0015. When a transaction of the engine ends, rows that it adds
 * to a table one after the other go in one statement, and so do rows that it takes out. Order, result and faults are
 * those of the engine: a row that another took out first is told by its id, a refused statement fails all its rows.
 */
final class RowsTogether extends BatchDbSqlSession {

    private static final Pattern INSERT =
            Pattern.compile("(?<once>insert\\s+into\\s.+?\\svalues\\s*)(?<row>\\(.+\\))\\s*", caseless());
    private static final Pattern DELETE =
            Pattern.compile("(?<once>delete\\s+from\\s+\\S+\\s+where\\s+)(?<row>ID_\\s*=\\s.+)", caseless());

    private RowsTogether(DbSqlSessionFactory factory) {
        super(factory);
    }

    private static int caseless() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /** Does the beginning of the list; the engine asks again for what it is told to remain. */
    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        for (int begin = 0; begin < operations.size() - 1; begin++) {
            Optional<Run> run = runFrom(operations.subList(begin, operations.size()));
            if (run.isPresent()) {
                return begin == 0
                        ? together(run.get(), operations)
                        : followedBy(operations, begin, super.executeDbOperations(operations.subList(0, begin)));
            }
        }
        return super.executeDbOperations(operations);
    }

    private static FlushResult followedBy(List<DbOperation> operations, int begin, FlushResult result) {
        List<DbOperation> remaining = new ArrayList<>(result.getRemainingOperations());
        remaining.addAll(operations.subList(begin, operations.size()));
        return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), remaining);
    }

    /** Operations that differ in nothing but their row. */
    private record Run(
            MappedStatement statement, Matcher parts, List<BoundSql> rows, List<DbEntityOperation> operations) {

        DbOperationType type() {
            return operations.get(0).getOperationType();
        }
    }

    /** The run with which these operations begin, when it has more than one row. */
    private Optional<Run> runFrom(List<DbOperation> operations) {
        if (!alike(operations.get(0), operations.get(1))) {
            return Optional.empty();
        }
        DbEntityOperation first = (DbEntityOperation) operations.get(0);
        MappedStatement statement = statementOf(first);
        BoundSql row = statement.getBoundSql(first.getEntity());
        Matcher parts = (first.getOperationType() == DbOperationType.INSERT ? INSERT : DELETE).matcher(row.getSql());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Run run = new Run(statement, parts, new ArrayList<>(List.of(row)), new ArrayList<>(List.of(first)));
        for (DbOperation next : operations.subList(1, operations.size())) {
            if (!alike(first, next)) {
                break;
            }
            BoundSql following = statement.getBoundSql(((DbEntityOperation) next).getEntity());
            if (!following.getSql().equals(row.getSql())) {
                break;
            }
            run.rows().add(following);
            run.operations().add((DbEntityOperation) next);
        }
        return run.rows().size() > 1 ? Optional.of(run) : Optional.empty();
    }

    private static boolean alike(DbOperation one, DbOperation other) {
        return one instanceof DbEntityOperation
                && (one.getOperationType() == DbOperationType.INSERT
                        || one.getOperationType() == DbOperationType.DELETE)
                && one.getOperationType() == other.getOperationType()
                && one.getEntityType() == other.getEntityType()
                && other instanceof DbEntityOperation;
    }

    private MappedStatement statementOf(DbEntityOperation operation) {
        DbEntity entity = operation.getEntity();
        String name = operation.getOperationType() == DbOperationType.INSERT
                ? dbSqlSessionFactory.getInsertStatement(entity)
                : dbSqlSessionFactory.getDeleteStatement(entity.getClass());
        return sqlSession.getConfiguration().getMappedStatement(dbSqlSessionFactory.mapStatement(name));
    }

    private FlushResult together(Run run, List<DbOperation> operations) {
        try {
            if (run.type() == DbOperationType.INSERT) {
                insert(run);
            } else {
                delete(run);
            }
        } catch (SQLException refused) {
            PersistenceException failure = new PersistenceException(refused);
            run.operations().forEach(operation -> postProcessOperationPerformed(operation, 0, failure));
        }
        // what this session read before may be other now, as after a statement of its own
        sqlSession.clearCache();
        List<DbOperation> failed = new ArrayList<>(run.operations());
        failed.removeIf(operation -> !operation.isFailed());
        return FlushResult.withFailuresAndRemaining(
                failed, operations.subList(run.operations().size(), operations.size()));
    }

    private void insert(Run run) throws SQLException {
        try (PreparedStatement statement = prepared(run, ", ", "")) {
            statement.executeUpdate();
        }
        run.operations().forEach(operation -> postProcessOperationPerformed(operation, 1, null));
    }

    private void delete(Run run) throws SQLException {
        Set<String> gone = new HashSet<>();
        try (PreparedStatement statement = prepared(run, " or ", " returning ID_");
                ResultSet ids = statement.executeQuery()) {
            while (ids.next()) {
                gone.add(ids.getString(1));
            }
        }
        for (DbEntityOperation operation : run.operations()) {
            postProcessOperationPerformed(
                    operation, gone.contains(operation.getEntity().getId()) ? 1 : 0, null);
        }
    }

    /** One statement for all rows, with their values set as the engine's own mapping says. */
    private PreparedStatement prepared(Run run, String between, String end) throws SQLException {
        String row = run.parts().group("row");
        String bracketed = run.type() == DbOperationType.INSERT ? row : "(" + row + ")";
        String sql = run.parts().group("once")
                + String.join(between, Collections.nCopies(run.rows().size(), bracketed))
                + end;
        Configuration configuration = sqlSession.getConfiguration();
        List<DbEntity> entities =
                run.operations().stream().map(DbEntityOperation::getEntity).toList();
        List<ParameterMapping> mappings = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            for (ParameterMapping mapping : run.rows().get(i).getParameterMappings()) {
                mappings.add(ofRow(configuration, i, mapping));
            }
        }
        Map<String, List<DbEntity>> rows = Map.of("rows", entities);
        PreparedStatement statement = sqlSession.getConnection().prepareStatement(sql);
        configuration
                .newParameterHandler(run.statement(), rows, new BoundSql(configuration, sql, mappings, rows))
                .setParameters(statement);
        return statement;
    }

    private static ParameterMapping ofRow(Configuration configuration, int row, ParameterMapping mapping) {
        return new ParameterMapping.Builder(
                        configuration, "rows[%d].%s".formatted(row, mapping.getProperty()), mapping.getTypeHandler())
                .javaType(mapping.getJavaType())
                .jdbcType(mapping.getJdbcType())
                .mode(mapping.getMode())
                .build();
    }

    /** Opens such sessions in place of the engine's own. */
    static final class Factory implements SessionFactory {

        private final DbSqlSessionFactory engine;

        Factory(DbSqlSessionFactory engine) {
            this.engine = engine;
        }

        @Override
        public Class<?> getSessionType() {
            return engine.getSessionType();
        }

        @Override
        public Session openSession() {
            return new RowsTogether(engine);
        }
    }
}
