package org.ironstock.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** How values of the domain stand in columns of tables, for the persistence of every module. */
public final class Columns {

    private Columns() {}

    /** A moment as a column keeps it. */
    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The moment of a column that is never empty. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What a column holds that may be empty. */
    public static Optional<Instant> findMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** What a column holds that may be empty. */
    public static Optional<LocalDate> findDay(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** What a column holds that may be empty. */
    public static Optional<Integer> findWhole(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    /** What a column holds that may be empty. */
    public static Optional<Money> findMoney(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Money::new);
    }

    /** A finding as the tables of findings keep it. */
    public static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("code"),
                row.getString("subject"),
                row.getString("message"),
                row.getString("ground"),
                Finding.Severity.valueOf(row.getString("severity")));
    }

    /** A text as part of a pattern in which {@code !} escapes. */
    public static String containing(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
