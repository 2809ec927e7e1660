package org.ironstock.handover.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.handover.domain.MirrorCase;
import org.ironstock.handover.domain.MirrorCase.Decision;
import org.ironstock.handover.domain.MirrorCase.Found;
import org.ironstock.handover.domain.MirrorCase.Outcome;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases about mirrored stock with what was found and decided. */
@Repository
public class MirrorCaseRows {

    private final JdbcClient jdbc;

    public MirrorCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a case with what was found. @return its id */
    public String open(String contractId, LocalDate day, List<Finding> findings, Instant now) {
        int number =
                jdbc.sql("""
                        insert into handover.mirror_series (year, last) values (:year, 1)
                        on conflict (year) do update set last = handover.mirror_series.last + 1 returning last""").param("year", day.getYear()).query(Integer.class).single();
        String id = "SPG-%d-%03d".formatted(day.getYear(), number);
        jdbc.sql("""
                        insert into handover.mirror_case (case_id, contract_id, day, open, opened_at)
                        values (:id, :contract, :day, true, :at)""")
                .param("id", id)
                .param("contract", contractId)
                .param("day", day)
                .param("at", Columns.of(now))
                .update();
        findings.forEach(finding -> jdbc.sql("""
                        insert into handover.mirror_finding (case_id, contract_id, code, subject, message, ground,
                               first_day, last_day)
                        values (:id, :contract, :code, :subject, :message, :ground, :day, :day)
                        on conflict (case_id, code, subject) do nothing""")
                .param("id", id)
                .param("contract", contractId)
                .param("code", finding.code())
                .param("subject", finding.subject())
                .param("message", finding.message())
                .param("ground", finding.ground())
                .param("day", day)
                .update());
        return id;
    }

    /**
     * Notes that what a case has was found again. What somebody called unfounded stays so while it is found unchanged on
     * each judged day.
     *
     * @param before newest judged day before this one
     * @return whether there is such a case
     */
    public boolean foundAgain(String contractId, Finding finding, LocalDate day, LocalDate before) {
        return jdbc.sql("""
                        update handover.mirror_finding f set last_day = greatest(f.last_day, :day), message = :message
                          from handover.mirror_case c
                         where c.case_id = f.case_id and f.contract_id = :contract and f.code = :code
                           and f.subject = :subject
                           and (c.open or f.message = :message and f.last_day >= :before)""")
                        .param("before", before)
                        .param("day", day)
                        .param("message", finding.message())
                        .param("contract", contractId)
                        .param("code", finding.code())
                        .param("subject", finding.subject())
                        .update()
                > 0;
    }

    /** @throws NoSuchElementException when there is no such case */
    public MirrorCase get(String caseId) {
        return jdbc.sql("select * from handover.mirror_case where case_id = :id")
                .param("id", caseId)
                .query((row, index) -> new MirrorCase(
                        caseId,
                        row.getString("contract_id"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("open"),
                        Columns.moment(row, "opened_at"),
                        findings(caseId),
                        decisions(caseId)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no case " + caseId));
    }

    /** Cases of a contract, the newest first. */
    public List<MirrorCase> of(String contractId, int most) {
        return jdbc.sql("""
                        select case_id from handover.mirror_case where contract_id = :contract
                         order by number desc limit :most""").param("contract", contractId).param("most", most).query(String.class).list().stream()
                .map(this::get)
                .toList();
    }

    private List<Found> findings(String caseId) {
        return jdbc.sql("select * from handover.mirror_finding where case_id = :id order by finding_number")
                .param("id", caseId)
                .query((row, index) -> new Found(
                        row.getString("code"),
                        row.getString("subject"),
                        row.getString("message"),
                        row.getString("ground"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private List<Decision> decisions(String caseId) {
        return jdbc.sql("select * from handover.mirror_decision where case_id = :id order by decision_number")
                .param("id", caseId)
                .query((row, index) -> new Decision(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("term", LocalDate.class)),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    public void decide(String caseId, Decision decision) {
        jdbc.sql("""
                        insert into handover.mirror_decision (case_id, outcome, reason, term, decided_by, decided_at)
                        values (:id, :outcome, :reason, :term, :by, :at)""")
                .param("id", caseId)
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("term", decision.term().orElse(null))
                .param("by", decision.official())
                .param("at", Columns.of(decision.decidedAt()))
                .update();
    }

    /** Nothing more is found again under it. */
    public void close(String caseId, Instant now) {
        jdbc.sql("update handover.mirror_case set open = false, closed_at = :at where case_id = :id")
                .param("id", caseId)
                .param("at", Columns.of(now))
                .update();
    }
}
