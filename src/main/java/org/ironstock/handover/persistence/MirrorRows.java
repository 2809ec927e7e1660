package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.handover.domain.MirrorParameter;
import org.ironstock.handover.domain.MirrorRole;
import org.ironstock.handover.domain.MirrorRow;
import org.ironstock.handover.domain.StockMirror;
import org.ironstock.platform.Columns;
import org.ironstock.platform.DatedParameters;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mirrors of stock as suppliers sent them; append-only. */
@Repository
public class MirrorRows {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final DatedParameters parameters;
    private final JdbcTemplate batches;

    public MirrorRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "handover.mirror_parameter");
        this.batches = batches;
    }

    /**
     * A mirror without its rows.
     *
     * @param late whether its day was judged without it
     * @param sha256 of its content
     */
    public record Head(
            long number,
            String contractId,
            LocalDate day,
            int version,
            boolean late,
            int rows,
            String sha256,
            String sentBy,
            Instant receivedAt) {}

    /** Nobody else sends or judges mirrors of this contract until the transaction ends. */
    public void lock(String contractId) {
        jdbc.sql("select contract_id from handover.framework where contract_id = :id for update")
                .param("id", contractId)
                .query(String.class)
                .single();
    }

    /** Keeps a mirror as the next version of its day. */
    public Head add(StockMirror mirror, boolean late, String sha256, String sentBy, Instant now) {
        Head head = jdbc.sql("""
                        insert into handover.stock_mirror (contract_id, day, version, late, row_count, sha256, sent_by, received_at)
                        select :contract, :day, coalesce(max(version), 0) + 1, :late, :rows, :sha, :by, :at
                          from handover.stock_mirror where contract_id = :contract and day = :day returning *""")
                .param("contract", mirror.contractId())
                .param("day", mirror.day())
                .param("late", late)
                .param("rows", mirror.rows().size())
                .param("sha", sha256)
                .param("by", sentBy)
                .param("at", Columns.of(now))
                .query(MirrorRows::head)
                .single();
        batches.batchUpdate("""
                insert into handover.mirror_row (mirror_number, row_number, product_code, supplier_lot, site, pieces,
                       expires_on, role, customer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", mirror.rows(), BATCH, (statement, row) -> {
            statement.setLong(1, head.number());
            statement.setInt(2, row.number());
            statement.setString(3, row.productCode());
            statement.setString(4, row.supplierLot());
            statement.setString(5, row.site());
            statement.setLong(6, row.pieces());
            statement.setObject(7, row.expiresOn());
            statement.setString(8, row.role().name());
            statement.setString(9, row.customer());
        });
        return head;
    }

    /** The version of a day that counts. */
    public Optional<Head> find(String contractId, LocalDate day) {
        return jdbc.sql("""
                        select * from handover.stock_mirror where contract_id = :contract and day = :day
                         order by version desc limit 1""")
                .param("contract", contractId)
                .param("day", day)
                .query(MirrorRows::head)
                .optional();
    }

    /** The newest mirror of a contract up to a day. */
    public Optional<Head> newest(String contractId, LocalDate until) {
        return jdbc.sql("""
                        select * from handover.stock_mirror where contract_id = :contract and day <= :until
                         order by day desc, version desc limit 1""")
                .param("contract", contractId)
                .param("until", until)
                .query(MirrorRows::head)
                .optional();
    }

    /** The newest mirrors of a contract, of each day the version that counts. */
    public List<Head> latest(String contractId, int most) {
        return jdbc.sql("""
                        select * from (select distinct on (day) * from handover.stock_mirror where contract_id = :contract
                         order by day desc, version desc) counting order by day desc limit :most""")
                .param("contract", contractId)
                .param("most", most)
                .query(MirrorRows::head)
                .list();
    }

    public List<MirrorRow> rows(long number) {
        return jdbc.sql("select * from handover.mirror_row where mirror_number = :number order by row_number")
                .param("number", number)
                .query((row, index) -> new MirrorRow(
                        row.getInt("row_number"),
                        row.getString("product_code"),
                        row.getString("supplier_lot"),
                        row.getString("site"),
                        row.getLong("pieces"),
                        row.getObject("expires_on", LocalDate.class),
                        MirrorRole.valueOf(row.getString("role")),
                        row.getString("customer")))
                .list();
    }

    /** Notes that a day of a contract is judged. @return whether it was not */
    public boolean judged(String contractId, LocalDate day, Instant now) {
        return jdbc.sql("""
                        insert into handover.mirror_judgement (contract_id, day, judged_at) values (:contract, :day, :at)
                        on conflict do nothing""")
                        .param("contract", contractId)
                        .param("day", day)
                        .param("at", Columns.of(now))
                        .update()
                == 1;
    }

    public boolean isJudged(String contractId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from handover.mirror_judgement
                         where contract_id = :contract and day = :day)""")
                .param("contract", contractId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The newest day of a contract that was judged. */
    public Optional<LocalDate> lastJudged(String contractId) {
        return jdbc.sql(
                        "select day from handover.mirror_judgement where contract_id = :contract order by day desc limit 1")
                .param("contract", contractId)
                .query(LocalDate.class)
                .optional();
    }

    /** @throws NoSuchElementException when it is not set on that day */
    public int parameter(MirrorParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getLong("mirror_number"),
                row.getString("contract_id"),
                row.getObject("day", LocalDate.class),
                row.getInt("version"),
                row.getBoolean("late"),
                row.getInt("row_count"),
                row.getString("sha256"),
                row.getString("sent_by"),
                Columns.moment(row, "received_at"));
    }
}
