package org.ironstock.tender.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Judgment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Court cases with their judgments, and orders that an award decision does not stand. */
@Repository
public class DisputeRows {

    private static final String CASES = """
            select c.*, j.outcome, j.given_on, j.reference, j.recorded_by as judgment_by,
                j.recorded_at as judgment_at
            from tender.court_case c left join tender.judgment j on j.case_id = c.id\s""";

    private final JdbcClient jdbc;

    DisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the tender has a case with this number */
    public void add(CourtCase courtCase) {
        jdbc.sql("""
                insert into tender.court_case (id, tender_id, case_number, plaintiff, kind, started_on, award_round,
                    in_time, blocks, recorded_by, recorded_at)
                values (:id, :tender, :number, :plaintiff, :kind, :started, :round, :inTime, :blocks, :by, :at)""")
                .param("id", courtCase.id())
                .param("tender", courtCase.tenderId())
                .param("number", courtCase.caseNumber())
                .param("plaintiff", courtCase.plaintiff())
                .param("kind", courtCase.kind().name())
                .param("started", courtCase.startedOn())
                .param("round", courtCase.awardRound())
                .param("inTime", courtCase.inTime())
                .param("blocks", courtCase.blocks())
                .param("by", courtCase.recordedBy())
                .param("at", Moments.toColumn(courtCase.recordedAt()))
                .update();
    }

    /** Whether there can be no contract while the case is open. */
    public void setBlocks(UUID caseId, boolean blocks) {
        jdbc.sql("update tender.court_case set blocks = ? where id = ?")
                .params(blocks, caseId)
                .update();
    }

    public void addStep(UUID caseId, String step, String statement, String official, Instant at) {
        jdbc.sql("insert into tender.court_step (case_id, step, statement, taken_by, taken_at) values (?, ?, ?, ?, ?)")
                .params(caseId, step, statement, official, Moments.toColumn(at))
                .update();
    }

    /** Keeps a judgment; the first one counts. */
    public void addJudgment(UUID caseId, Judgment judgment) {
        jdbc.sql("insert into tender.judgment (case_id, outcome, given_on, reference, recorded_by, recorded_at) "
                        + "values (?, ?, ?, ?, ?, ?) on conflict (case_id) do nothing")
                .params(
                        caseId,
                        judgment.outcome().name(),
                        judgment.givenOn(),
                        judgment.reference(),
                        judgment.recordedBy(),
                        Moments.toColumn(judgment.recordedAt()))
                .update();
    }

    /** Cases of a tender, in the order in which they were recorded. */
    public List<CourtCase> cases(String tenderId) {
        return jdbc.sql(CASES + "where c.tender_id = ? order by c.seq")
                .param(tenderId)
                .query(DisputeRows::courtCase)
                .list();
    }

    public Optional<CourtCase> find(String tenderId, String caseNumber) {
        return jdbc.sql(CASES + "where c.tender_id = ? and c.case_number = ?")
                .params(tenderId, caseNumber)
                .query(DisputeRows::courtCase)
                .optional();
    }

    /** @throws NoSuchElementException when there is no such case */
    public CourtCase get(UUID caseId) {
        return jdbc.sql(CASES + "where c.id = ?")
                .param(caseId)
                .query(DisputeRows::courtCase)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no court case " + caseId));
    }

    public void addOrder(AwardOrder order) {
        jdbc.sql(
                        "insert into tender.award_order (tender_id, award_round, content, cause, reason, ordered_by, ordered_at) "
                                + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        order.tenderId(),
                        order.awardRound(),
                        order.content().name(),
                        order.cause().name(),
                        order.reason(),
                        order.orderedBy(),
                        Moments.toColumn(order.orderedAt()))
                .update();
    }

    /** Orders of a tender, oldest first. */
    public List<AwardOrder> orders(String tenderId) {
        return jdbc.sql("select * from tender.award_order where tender_id = ? order by id")
                .param(tenderId)
                .query(DisputeRows::order)
                .list();
    }

    /** Marks every open order of a tender as carried out. */
    public void carriedOut(String tenderId, Instant at) {
        jdbc.sql("update tender.award_order set carried_out_at = ? where tender_id = ? and carried_out_at is null")
                .params(Moments.toColumn(at), tenderId)
                .update();
    }

    /** A letter that the award decision was withdrawn. */
    public record WithdrawalLetter(
            String tenderId, int awardRound, String supplierId, UUID documentId, Instant sentAt) {}

    public void addLetter(WithdrawalLetter letter) {
        jdbc.sql(
                        "insert into tender.award_withdrawal_letter (tender_id, award_round, supplier_id, document_id, sent_at) "
                                + "values (?, ?, ?, ?, ?)")
                .params(
                        letter.tenderId(),
                        letter.awardRound(),
                        letter.supplierId(),
                        letter.documentId(),
                        Moments.toColumn(letter.sentAt()))
                .update();
    }

    /** Letters of a tender, oldest first. */
    public List<WithdrawalLetter> letters(String tenderId) {
        return jdbc.sql(
                        "select * from tender.award_withdrawal_letter where tender_id = ? order by sent_at, supplier_id")
                .param(tenderId)
                .query((row, index) -> new WithdrawalLetter(
                        tenderId,
                        row.getInt("award_round"),
                        row.getString("supplier_id"),
                        row.getObject("document_id", UUID.class),
                        Moments.get(row, "sent_at")))
                .list();
    }

    private static CourtCase courtCase(ResultSet row, int index) throws SQLException {
        return new CourtCase(
                row.getObject("id", UUID.class),
                row.getString("tender_id"),
                row.getString("case_number"),
                row.getString("plaintiff"),
                CourtCase.Kind.valueOf(row.getString("kind")),
                row.getObject("started_on", LocalDate.class),
                row.getInt("award_round"),
                row.getBoolean("in_time"),
                row.getBoolean("blocks"),
                row.getString("recorded_by"),
                Moments.get(row, "recorded_at"),
                judgment(row));
    }

    private static Optional<Judgment> judgment(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Judgment(
                        Judgment.Outcome.valueOf(outcome),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("reference"),
                        row.getString("judgment_by"),
                        Moments.get(row, "judgment_at")));
    }

    private static AwardOrder order(ResultSet row, int index) throws SQLException {
        return new AwardOrder(
                row.getLong("id"),
                row.getString("tender_id"),
                row.getInt("award_round"),
                AwardOrder.Content.valueOf(row.getString("content")),
                AwardOrder.Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("ordered_by"),
                Moments.get(row, "ordered_at"),
                Moments.find(row, "carried_out_at"));
    }
}
