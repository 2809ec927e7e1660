package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.handover.domain.CrisisRelease;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases of goods from frozen sites. */
@Repository
public class CrisisReleaseRows {

    private final JdbcClient jdbc;

    public CrisisReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the next release of a handover; the handover is locked. */
    public int next(String handoverId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from handover.crisis_release where handover_id = :id")
                .param("id", handoverId)
                .query(Integer.class)
                .single();
    }

    public void add(CrisisRelease release, int number, Instant now) {
        jdbc.sql("""
                        insert into handover.crisis_release (release_id, handover_id, number, site, product_code, pieces,
                               recipient, reason, state, drafted_by, drafted_at)
                        values (:id, :handover, :number, :site, :product, :pieces, :recipient, :reason, :state, :by, :at)""")
                .param("id", release.id())
                .param("handover", release.handoverId())
                .param("number", number)
                .param("site", release.site())
                .param("product", release.productCode())
                .param("pieces", release.quantity().pieces())
                .param("recipient", release.recipient())
                .param("reason", release.reason())
                .param("state", release.state().name())
                .param("by", release.draftedBy())
                .param("at", Columns.of(now))
                .update();
    }

    /** @throws NoSuchElementException when there is no such release */
    public CrisisRelease lock(String releaseId) {
        return jdbc.sql("select * from handover.crisis_release where release_id = :id for no key update")
                .param("id", releaseId)
                .query(CrisisReleaseRows::release)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no crisis release " + releaseId));
    }

    public void document(String releaseId, UUID document) {
        jdbc.sql("update handover.crisis_release set document_id = :document where release_id = :id")
                .param("document", document)
                .param("id", releaseId)
                .update();
    }

    public void state(String releaseId, CrisisRelease.State state) {
        jdbc.sql("update handover.crisis_release set state = :state where release_id = :id")
                .param("state", state.name())
                .param("id", releaseId)
                .update();
    }

    private static CrisisRelease release(ResultSet row, int index) throws SQLException {
        return new CrisisRelease(
                row.getString("release_id"),
                row.getString("handover_id"),
                row.getString("site"),
                row.getString("product_code"),
                Quantity.of(row.getLong("pieces")),
                row.getString("recipient"),
                row.getString("reason"),
                CrisisRelease.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                row.getString("drafted_by"));
    }
}
