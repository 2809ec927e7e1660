package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.domain.UnannouncedCount;
import org.ironstock.platform.Columns;
import org.ironstock.shared.DrawSeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws of unannounced counts, and the counts that they gave. */
@Repository
public class StockCountRows {

    private final JdbcClient jdbc;

    public StockCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The draw of a half year.
     *
     * @param revealDocumentId empty until the seed was published
     */
    public record Draw(
            HalfYear period, DrawSeed seed, String commitment, UUID documentId, Optional<UUID> revealDocumentId) {}

    /** Keeps a draw. @return whether there was none of this half year */
    public boolean commit(Draw draw, Instant now) {
        return jdbc.sql("""
                        insert into handover.count_draw (period, seed, commitment, document_id, committed_at)
                        values (:period, :seed, :commitment, :document, :at) on conflict (period) do nothing""")
                        .param("period", draw.period().code())
                        .param("seed", draw.seed().hex())
                        .param("commitment", draw.commitment())
                        .param("document", draw.documentId())
                        .param("at", Columns.of(now))
                        .update()
                == 1;
    }

    public Optional<Draw> find(HalfYear period) {
        return jdbc.sql("select * from handover.count_draw where period = :period")
                .param("period", period.code())
                .query(StockCountRows::draw)
                .optional();
    }

    /** All of them, the newest first. */
    public List<Draw> draws() {
        return jdbc.sql("select * from handover.count_draw order by period desc")
                .query(StockCountRows::draw)
                .list();
    }

    public void reveal(HalfYear period, UUID document, Instant now) {
        jdbc.sql(
                        "update handover.count_draw set reveal_document_id = :document, revealed_at = :at where period = :period")
                .param("document", document)
                .param("at", Columns.of(now))
                .param("period", period.code())
                .update();
    }

    /** Opens a count. @return whether the contract had none in this half year */
    public boolean open(UnannouncedCount count, Instant now) {
        return jdbc.sql("""
                        insert into handover.stock_count (case_id, contract_id, period, drawn_day, opened_on, site,
                               mirror_day, opened_at)
                        values (:id, :contract, :period, :drawn, :opened, :site, :mirror, :at)
                        on conflict (contract_id, period) do nothing""")
                        .param("id", count.caseId())
                        .param("contract", count.contractId())
                        .param("period", count.period().code())
                        .param("drawn", count.drawnDay())
                        .param("opened", count.openedOn())
                        .param("site", count.site())
                        .param("mirror", count.mirrorDay())
                        .param("at", Columns.of(now))
                        .update()
                == 1;
    }

    /** Cases of all counts of a half year. */
    public List<String> casesOf(HalfYear period) {
        return jdbc.sql("select case_id from handover.stock_count where period = :period order by number")
                .param("period", period.code())
                .query(String.class)
                .list();
    }

    /** The blind count in which it is counted. */
    public void counting(String caseId, String countId) {
        jdbc.sql("update handover.stock_count set count_id = :count where case_id = :id")
                .param("count", countId)
                .param("id", caseId)
                .update();
    }

    /** @throws NoSuchElementException when there is no such count */
    public UnannouncedCount get(String caseId) {
        return jdbc.sql("select * from handover.stock_count where case_id = :id")
                .param("id", caseId)
                .query(StockCountRows::count)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no count " + caseId));
    }

    private static Draw draw(ResultSet row, int index) throws SQLException {
        return new Draw(
                HalfYear.parse(row.getString("period")),
                new DrawSeed(row.getString("seed")),
                row.getString("commitment"),
                row.getObject("document_id", UUID.class),
                Optional.ofNullable(row.getObject("reveal_document_id", UUID.class)));
    }

    private static UnannouncedCount count(ResultSet row, int index) throws SQLException {
        return new UnannouncedCount(
                row.getString("case_id"),
                row.getString("contract_id"),
                HalfYear.parse(row.getString("period")),
                row.getObject("drawn_day", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getString("site"),
                row.getObject("mirror_day", LocalDate.class),
                row.getString("count_id"));
    }
}
