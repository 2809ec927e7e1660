package org.ironstock.contract.persistence;

import java.time.LocalDate;
import org.ironstock.contract.domain.WatchParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policy of the watch over running contracts, and the numbers of its cases. */
@Repository
public class WatchRows {

    private final JdbcClient jdbc;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What policy says on a day.
     *
     * @throws IllegalStateException when it says nothing
     */
    public int parameter(WatchParameter parameter, LocalDate on) {
        return jdbc.sql("""
                        select value from contract.watch_parameter where name = :name and valid_from <= :on
                         order by valid_from desc limit 1""")
                .param("name", parameter.name())
                .param("on", on)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No %s counts on %s".formatted(parameter, on)));
    }

    /** The next id of a series in a year, e.g. {@code KLA-2026-001}. */
    public String nextId(String series, int year) {
        int number = jdbc.sql("insert into contract.watch_number (series, year, last) values (:series, :year, 1) "
                        + "on conflict (series, year) do update set last = watch_number.last + 1 returning last")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%03d".formatted(series, year, number);
    }
}
