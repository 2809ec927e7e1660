package org.ironstock.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose statements are counted. The same for the product and for the bare engine. */
final class CountingDataSource extends DelegatingDataSource {

    private final SqlCounter counter;

    CountingDataSource(DataSource target, SqlCounter counter) {
        super(target);
        this.counter = counter;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof CallableStatement statement) {
                return proxy(CallableStatement.class, new Counted(statement, sqlOf(arguments)));
            }
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, new Counted(statement, sqlOf(arguments)));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, new Counted(statement, null));
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static String sqlOf(Object @Nullable [] arguments) {
        return arguments == null ? "" : String.valueOf(arguments[0]);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A statement that tells the counter when it is sent. */
    private final class Counted implements InvocationHandler {

        private final Statement statement;
        private final @Nullable String prepared;
        private long batched;

        Counted(Statement statement, @Nullable String prepared) {
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "addBatch" -> batched++;
                case "executeBatch", "executeLargeBatch" -> {
                    counter.add(prepared == null ? "batch" : prepared, batched);
                    batched = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                    counter.add(prepared == null ? sqlOf(arguments) : prepared, 1);
                default -> {}
            }
            return call(statement, method, arguments);
        }
    }
}
