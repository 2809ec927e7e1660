package org.ironstock.platform;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits and terms that change from a day on, in a table with {@code name}, {@code valid_from} and {@code value}. */
public final class DatedParameters {

    private final JdbcClient jdbc;
    private final String table;

    /** @param table with its schema, e.g. {@code contract.order_parameter} */
    public DatedParameters(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * What counts on a day.
     *
     * @throws NoSuchElementException when nothing counts on that day
     */
    public int valueOn(Enum<?> parameter, LocalDate day) {
        return jdbc.sql("select value from " + table + " where name = :name and valid_from <= :day"
                        + " order by valid_from desc limit 1")
                .param("name", parameter.name())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("%s is not set on %s".formatted(parameter, day)));
    }
}
