package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.handover.Handover;
import org.ironstock.handover.HandoverState;
import org.ironstock.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handovers. */
@Repository
public class HandoverRows {

    private final JdbcClient jdbc;

    public HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a handover under the next number of the year. */
    public String add(int year, String frameworkRef, String official, Instant now) {
        int number = jdbc.sql("""
                        insert into handover.series (year, last) values (:year, 1)
                        on conflict (year) do update set last = handover.series.last + 1 returning last""").param("year", year).query(Integer.class).single();
        String id = "OVD-%d-%03d".formatted(year, number);
        jdbc.sql("""
                        insert into handover.handover (handover_id, framework_ref, state, opened_by, opened_at)
                        values (:id, :framework, 'LIST', :by, :at)""")
                .param("id", id)
                .param("framework", frameworkRef)
                .param("by", official)
                .param("at", Columns.of(now))
                .update();
        return id;
    }

    public Optional<Handover> find(String handoverId) {
        return jdbc.sql("select * from handover.handover where handover_id = :id")
                .param("id", handoverId)
                .query(HandoverRows::handover)
                .optional();
    }

    /**
     * The handover, and nobody else changes it until the transaction ends.
     *
     * @throws NoSuchElementException when there is no such handover
     */
    public Handover lock(String handoverId) {
        return jdbc.sql("select * from handover.handover where handover_id = :id for update")
                .param("id", handoverId)
                .query(HandoverRows::handover)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no handover " + handoverId));
    }

    public List<Handover> all() {
        return jdbc.sql("select * from handover.handover order by number desc")
                .query(HandoverRows::handover)
                .list();
    }

    public void state(String handoverId, HandoverState state) {
        jdbc.sql("update handover.handover set state = :state where handover_id = :id")
                .param("state", state.name())
                .param("id", handoverId)
                .update();
    }

    /** The list that was accepted; from now on it is being booked. */
    public void accepted(String handoverId, long list) {
        jdbc.sql("update handover.handover set state = 'OPENING', list_number = :list where handover_id = :id")
                .param("list", list)
                .param("id", handoverId)
                .update();
    }

    private static Handover handover(ResultSet row, int index) throws SQLException {
        return new Handover(
                row.getString("handover_id"),
                row.getString("framework_ref"),
                HandoverState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("list_number", Long.class)),
                row.getString("opened_by"),
                Columns.moment(row, "opened_at"));
    }
}
