package org.ironstock.contract.persistence;

import java.time.LocalDate;
import org.ironstock.contract.domain.WatchParameter;
import org.ironstock.platform.DatedParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policy of the watch over running contracts, and the numbers of its cases. */
@Repository
public class WatchRows {

    private final JdbcClient jdbc;
    private final DatedParameters parameters;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "contract.watch_parameter");
    }

    /**
     * What policy says on a day.
     *
     * @throws java.util.NoSuchElementException when it says nothing
     */
    public int parameter(WatchParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
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
