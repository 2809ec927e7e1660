package org.ironstock.quality.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.platform.ReadOnce;
import org.ironstock.quality.PassedTest;
import org.ironstock.quality.ReceivedLot;
import org.ironstock.quality.ReleaseStatus.State;
import org.ironstock.quality.domain.FollowUp;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.domain.ReleaseDecision;
import org.ironstock.quality.domain.SupplierHistory;
import org.ironstock.quality.domain.TestRequirement;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Quantity;
import org.ironstock.stock.Lot;
import org.ironstock.stock.RegulatoryBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lots that wait for their release, what is asked of them, what was decided and how they ended. */
@Repository
public class LotReleaseRows {

    private final JdbcClient jdbc;

    public LotReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a lot that was just received.
     *
     * @return false when there is a lot of this id already; then nothing changed
     */
    public boolean add(ReceivedLot received, String sha256) {
        Lot lot = received.lot();
        return jdbc.sql("""
                        insert into quality.lot_release (lot_id, case_ref, product_code, supplier_id, supplier_lot,
                            quantity, place, owner, produced_on, expires_on, basis_code, basis_ends_on,
                            intended_issue_on, rules_date, received_sha256, received_by, received_at, state)
                        values (:lot, :lot, :product, :supplier, :batch, :quantity, :place, :owner, :produced, :expires,
                            :basis, :basisEnds, :issue, :rules, :sha256, :by, :at, 'IN_TEST')
                        on conflict (lot_id) do nothing""")
                        .param("lot", lot.lotId())
                        .param("product", lot.productCode())
                        .param("supplier", lot.producerRef().orElse(""))
                        .param("batch", lot.supplierLot())
                        .param("quantity", received.quantity().pieces())
                        .param("place", received.place())
                        .param("owner", received.owner())
                        .param("produced", lot.producedOn().orElse(null))
                        .param("expires", lot.expiresOn())
                        .param("basis", lot.basis().code())
                        .param("basisEnds", lot.basis().endsOn().orElse(null))
                        .param("issue", received.intendedIssueOn().orElse(null))
                        .param("rules", DutchCalendar.dayOf(received.receivedAt()))
                        .param("sha256", sha256)
                        .param("by", received.receivedBy())
                        .param("at", moment(received.receivedAt()))
                        .update()
                == 1;
    }

    /** Hash of what was received under this id. */
    public String receivedSha256(String lotId) {
        return jdbc.sql("select received_sha256 from quality.lot_release where lot_id = :lot")
                .param("lot", lotId)
                .query(String.class)
                .single();
    }

    public Optional<LotRelease> find(String lotId) {
        return jdbc.sql("select * from quality.lot_release where lot_id = :lot")
                .param("lot", lotId)
                .query(LotReleaseRows::lot)
                .optional();
    }

    /** Lots of a supplier, the newest receipt first. */
    public List<LotRelease> ofSupplier(String supplierId, int most, int from) {
        return jdbc.sql("""
                        select * from quality.lot_release where supplier_id = :supplier
                         order by received_at desc, lot_id limit :most offset :from""")
                .param("supplier", supplierId)
                .param("most", most)
                .param("from", from)
                .query(LotReleaseRows::lot)
                .list();
    }

    /** @throws NoSuchElementException when the lot was never received */
    public LotRelease get(String lotId) {
        return find(lotId).orElseThrow(() -> unknown(lotId));
    }

    /**
     * The lot, and nobody else changes its release until this transaction ends.
     *
     * @throws NoSuchElementException when the lot was never received
     */
    public LotRelease lock(String lotId) {
        Optional<LotRelease> locked = jdbc.sql(
                        "select * from quality.lot_release where lot_id = :lot for no key update")
                .param("lot", lotId)
                .query(LotReleaseRows::lot)
                .optional();
        ReadOnce.forgetAll();
        return locked.orElseThrow(() -> unknown(lotId));
    }

    /** The case begins: from now on the lot belongs to its dossier. */
    public void begin(String lotId, String caseRef, SupplierHistory history) {
        jdbc.sql("update quality.lot_release set case_ref = :case, history = :history where lot_id = :lot")
                .param("case", caseRef)
                .param("history", history.name())
                .param("lot", lotId)
                .update();
    }

    public void producedOn(String lotId, LocalDate day) {
        jdbc.sql("update quality.lot_release set produced_on = :day where lot_id = :lot")
                .param("day", day)
                .param("lot", lotId)
                .update();
    }

    /** Keeps what the decision asks for; asked again it changes nothing. */
    public void require(String lotId, List<TestRequirement> requirements, String rulesVersion) {
        for (TestRequirement requirement : requirements) {
            jdbc.sql("""
                            insert into quality.requirement (lot_id, kind, code, severity, aql, minimum_sample)
                            values (:lot, :kind, :code, :severity, :aql, :minimum)
                            on conflict (lot_id, kind, code) do nothing""")
                    .param("lot", lotId)
                    .param("kind", requirement.kind().name())
                    .param("code", requirement.code())
                    .param("severity", requirement.severity())
                    .param("aql", requirement.aql())
                    .param("minimum", requirement.minimumSample())
                    .update();
        }
        jdbc.sql("update quality.lot_release set rules_version = :version where lot_id = :lot")
                .param("version", rulesVersion)
                .param("lot", lotId)
                .update();
    }

    public List<TestRequirement> requirements(String lotId) {
        return jdbc.sql("select * from quality.requirement where lot_id = :lot order by number")
                .param("lot", lotId)
                .query((row, number) -> new TestRequirement(
                        TestRequirement.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("severity"),
                        row.getString("aql"),
                        row.getInt("minimum_sample")))
                .list();
    }

    public String rulesVersion(String lotId) {
        return jdbc.sql("select rules_version from quality.lot_release where lot_id = :lot")
                .param("lot", lotId)
                .query(String.class)
                .single();
    }

    public void decide(String lotId, ReleaseDecision decision) {
        jdbc.sql("""
                        insert into quality.release_decision (lot_id, round, decided_by, decided_at, released, reason)
                        values (:lot, :round, :by, :at, :released, :reason)""")
                .param("lot", lotId)
                .param("round", decision.round())
                .param("by", decision.decidedBy())
                .param("at", moment(decision.decidedAt()))
                .param("released", decision.released())
                .param("reason", decision.reason())
                .update();
    }

    public Optional<ReleaseDecision> newestDecision(String lotId) {
        return jdbc.sql("select * from quality.release_decision where lot_id = :lot order by number desc limit 1")
                .param("lot", lotId)
                .query((row, number) -> new ReleaseDecision(
                        row.getInt("round"),
                        row.getString("decided_by"),
                        instant(row, "decided_at"),
                        row.getBoolean("released"),
                        row.getString("reason")))
                .optional();
    }

    /** The lot is released: its state and the line in the history of its supplier. */
    public void release(LotRelease lot, Optional<UUID> reportId, Instant at) {
        end(lot, State.RELEASED, "", "", reportId, at);
    }

    /** The lot is rejected. */
    public void reject(LotRelease lot, RejectionReason code, String reason, Optional<UUID> reportId, Instant at) {
        end(lot, State.REJECTED, code.name(), reason, reportId, at);
    }

    private void end(
            LotRelease lot, State state, String reasonCode, String reason, Optional<UUID> reportId, Instant at) {
        jdbc.sql("update quality.lot_release set state = :state where lot_id = :lot")
                .param("state", state.name())
                .param("lot", lot.lotId())
                .update();
        jdbc.sql("""
                        insert into quality.outcome (lot_id, product_code, supplier_id, released, reason_code, reason,
                            report_id, ended_at)
                        values (:lot, :product, :supplier, :released, :code, :reason, :report, :at)""")
                .param("lot", lot.lotId())
                .param("product", lot.productCode())
                .param("supplier", lot.supplierId())
                .param("released", state == State.RELEASED)
                .param("code", reasonCode)
                .param("reason", reason)
                .param("report", reportId.orElse(null))
                .param("at", moment(at))
                .update();
    }

    /** Why a lot was rejected, in Dutch; empty when it was not. */
    public String rejectionReason(String lotId) {
        return jdbc.sql("select reason from quality.outcome where lot_id = :lot")
                .param("lot", lotId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Days on which lots were released, by lot. */
    public Map<String, LocalDate> releasedOn(Collection<String> lotIds) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select lot_id, ended_at from quality.outcome where released and lot_id = any(:lots)")
                .param("lots", lotIds.toArray(String[]::new))
                .query(row -> {
                    days.put(row.getString("lot_id"), DutchCalendar.dayOf(instant(row, "ended_at")));
                });
        return days;
    }

    /** How earlier lots ended, the newest first. */
    public List<SupplierHistory.Past> past(String productCode, String supplierId, int most) {
        return jdbc.sql("""
                        select released, ended_at from quality.outcome
                         where product_code = :product and supplier_id = :supplier
                         order by number desc limit :most""")
                .param("product", productCode)
                .param("supplier", supplierId)
                .param("most", most)
                .query((row, number) -> new SupplierHistory.Past(
                        row.getBoolean("released"), DutchCalendar.dayOf(instant(row, "ended_at"))))
                .list();
    }

    public Optional<PassedTest> latestPass(String productCode, String supplierId) {
        return jdbc.sql("""
                        select lot_id, ended_at, report_id from quality.outcome
                         where product_code = :product and supplier_id = :supplier and released
                         order by number desc limit 1""")
                .param("product", productCode)
                .param("supplier", supplierId)
                .query((row, number) -> new PassedTest(
                        row.getString("lot_id"),
                        DutchCalendar.dayOf(instant(row, "ended_at")),
                        Optional.ofNullable(row.getObject("report_id", UUID.class))))
                .optional();
    }

    /** Lots that were rejected since the last release of this supplier and product. */
    public int rejectedInARow(String productCode, String supplierId) {
        return jdbc.sql("""
                        select count(*) from quality.outcome o
                         where o.product_code = :product and o.supplier_id = :supplier and not o.released
                           and o.number > coalesce((select max(r.number) from quality.outcome r
                                where r.product_code = :product and r.supplier_id = :supplier and r.released), 0)""")
                .param("product", productCode)
                .param("supplier", supplierId)
                .query(Integer.class)
                .single();
    }

    public void followUp(String lotId, FollowUp followUp) {
        jdbc.sql("""
                        insert into quality.rejection_follow_up (lot_id, claim, serious, reason, handled_by, handled_at)
                        values (:lot, :claim, :serious, :reason, :by, :at)""")
                .param("lot", lotId)
                .param("claim", followUp.claim().name())
                .param("serious", followUp.serious())
                .param("reason", followUp.reason())
                .param("by", followUp.handledBy())
                .param("at", moment(followUp.handledAt()))
                .update();
    }

    public Optional<FollowUp> findFollowUp(String lotId) {
        return jdbc.sql("select * from quality.rejection_follow_up where lot_id = :lot")
                .param("lot", lotId)
                .query((row, number) -> new FollowUp(
                        FollowUp.Claim.valueOf(row.getString("claim")),
                        row.getBoolean("serious"),
                        row.getString("reason"),
                        row.getString("handled_by"),
                        instant(row, "handled_at")))
                .optional();
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static LotRelease lot(ResultSet row, int number) throws SQLException {
        return new LotRelease(
                row.getString("lot_id"),
                row.getString("case_ref"),
                row.getString("product_code"),
                row.getString("supplier_id"),
                row.getString("supplier_lot"),
                Quantity.of(row.getLong("quantity")),
                row.getString("place"),
                row.getString("owner"),
                day(row, "produced_on"),
                row.getObject("expires_on", LocalDate.class),
                new RegulatoryBasis(row.getString("basis_code"), day(row, "basis_ends_on")),
                day(row, "intended_issue_on"),
                row.getObject("rules_date", LocalDate.class),
                State.valueOf(row.getString("state")));
    }

    private static NoSuchElementException unknown(String lotId) {
        return new NoSuchElementException("Lot %s was never received".formatted(lotId));
    }
}
