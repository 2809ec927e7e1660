package org.ironstock.contract.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.FiledPiece;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.domain.Piece;
import org.ironstock.contract.domain.RepairTerm;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the intake of a contract brings: pieces, findings, the term to repair, judgments and the transfer. */
@Repository
public class IntakeRows {

    private final JdbcClient jdbc;

    IntakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addPiece(String contractId, FiledPiece piece) {
        jdbc.sql("""
                insert into contract.piece (contract_id, piece, document_id, sha256, place, inapplicable, filed_by, filed_at)
                values (:id, :piece, :document, :sha256, :place, :inapplicable, :by, :at)""")
                .param("id", contractId)
                .param("piece", piece.piece().name())
                .param("document", piece.documentId())
                .param("sha256", piece.sha256())
                .param("place", piece.place())
                .param("inapplicable", piece.inapplicable())
                .param("by", piece.filedBy())
                .param("at", Columns.of(piece.filedAt()))
                .update();
    }

    /** The newest row of each piece, in the order of the pieces. */
    public List<FiledPiece> pieces(String contractId) {
        return jdbc
                .sql(
                        "select distinct on (piece) * from contract.piece where contract_id = :id order by piece, number desc")
                .param("id", contractId)
                .query((row, number) -> new FiledPiece(
                        Piece.valueOf(row.getString("piece")),
                        row.getObject("document_id", UUID.class),
                        row.getString("sha256"),
                        row.getString("place"),
                        row.getBoolean("inapplicable"),
                        row.getString("filed_by"),
                        Columns.moment(row, "filed_at")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(FiledPiece::piece))
                .toList();
    }

    /** What a step found takes the place of what it found before. */
    public void noteFindings(String contractId, String step, List<Finding> findings) {
        jdbc.sql("delete from contract.finding where contract_id = :id and step = :step")
                .param("id", contractId)
                .param("step", step)
                .update();
        int position = 0;
        for (Finding finding : findings) {
            position++;
            jdbc.sql("""
                    insert into contract.finding (contract_id, step, position, code, subject, message, ground, severity)
                    values (:id, :step, :position, :code, :subject, :message, :ground, :severity)""")
                    .param("id", contractId)
                    .param("step", step)
                    .param("position", position)
                    .param("code", finding.code())
                    .param("subject", finding.subject())
                    .param("message", finding.message())
                    .param("ground", finding.ground())
                    .param("severity", finding.severity().name())
                    .update();
        }
    }

    public List<Finding> findings(String contractId, String step) {
        return findings("and step = :step", contractId, step);
    }

    /** What stands open in all steps together. */
    public List<Finding> findings(String contractId) {
        return findings("and :step = ''", contractId, "");
    }

    private List<Finding> findings(String condition, String contractId, String step) {
        return jdbc.sql("select * from contract.finding where contract_id = :id " + condition
                        + " order by step, position")
                .param("id", contractId)
                .param("step", step)
                .query((row, number) -> Columns.finding(row))
                .list();
    }

    /** Keeps the term to repair; one that runs already stays as it is. */
    public void startRepair(String contractId, RepairTerm term) {
        jdbc.sql("""
                insert into contract.repair_term (contract_id, started_at, remind_at, until)
                values (:id, :started, :remind, :until) on conflict (contract_id) do nothing""")
                .param("id", contractId)
                .param("started", Columns.of(term.startedAt()))
                .param("remind", Columns.of(term.remindAt()))
                .param("until", Columns.of(term.until()))
                .update();
    }

    public Optional<RepairTerm> findRepairTerm(String contractId) {
        return jdbc.sql("select * from contract.repair_term where contract_id = :id")
                .param("id", contractId)
                .query((row, number) -> new RepairTerm(
                        Columns.moment(row, "started_at"),
                        Columns.moment(row, "remind_at"),
                        Columns.moment(row, "until")))
                .optional();
    }

    public void addJudgment(String contractId, Judgment judgment) {
        jdbc.sql("""
                insert into contract.judgment (contract_id, step, choice, motive, decided_by, decided_at)
                values (:id, :step, :choice, :motive, :by, :at)""")
                .param("id", contractId)
                .param("step", judgment.step())
                .param("choice", judgment.choice().name())
                .param("motive", judgment.motive())
                .param("by", judgment.decidedBy())
                .param("at", Columns.of(judgment.decidedAt()))
                .update();
    }

    /** Oldest first. */
    public List<Judgment> judgments(String contractId) {
        return jdbc.sql("select * from contract.judgment where contract_id = :id order by number")
                .param("id", contractId)
                .query((row, number) -> new Judgment(
                        row.getString("step"),
                        Judgment.Choice.valueOf(row.getString("choice")),
                        row.getString("motive"),
                        row.getString("decided_by"),
                        Columns.moment(row, "decided_at")))
                .list();
    }

    /** An official who worked on the contract and so does not sign its transfer. */
    public void addContributor(String contractId, String official) {
        jdbc.sql(
                        "insert into contract.contributor (contract_id, official) values (:id, :official) on conflict do nothing")
                .param("id", contractId)
                .param("official", official)
                .update();
    }

    /** In the order in which they first worked on it. */
    public List<String> contributors(String contractId) {
        return jdbc.sql("select official from contract.contributor where contract_id = :id order by number")
                .param("id", contractId)
                .query(String.class)
                .list();
    }

    public void addTransfer(String contractId, UUID documentId, Instant drawnAt) {
        jdbc.sql("insert into contract.transfer (contract_id, document_id, drawn_at) values (:id, :document, :at)")
                .param("id", contractId)
                .param("document", documentId)
                .param("at", Columns.of(drawnAt))
                .update();
    }

    /** The newest transfer document. */
    public Optional<UUID> findTransfer(String contractId) {
        return jdbc.sql(
                        "select document_id from contract.transfer where contract_id = :id order by number desc limit 1")
                .param("id", contractId)
                .query(UUID.class)
                .optional();
    }

    public void concludeTransfer(UUID documentId, Instant concludedAt) {
        jdbc.sql("update contract.transfer set concluded_at = :at where document_id = :document")
                .param("at", Columns.of(concludedAt))
                .param("document", documentId)
                .update();
    }
}
