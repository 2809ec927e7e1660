package org.ironstock.contract.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.contract.domain.Framework;
import org.ironstock.platform.Columns;
import org.ironstock.tender.Executor;
import org.ironstock.tender.ProcurementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which production contracts a tender brought. */
@Repository
public class FrameworkRows {

    private final JdbcClient jdbc;

    FrameworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Framework framework, Instant at) {
        jdbc.sql("""
                        insert into contract.framework (contract_id, tender_id, kind, executor, document_id, sha256,
                            notice_id, option_months, taken_at)
                        values (:contract, :tender, :kind, :executor, :document, :sha256, :notice, :options, :at)""")
                .param("contract", framework.contractId())
                .param("tender", framework.tenderId())
                .param("kind", framework.kind().name())
                .param("executor", framework.executor().name())
                .param("document", framework.documentId())
                .param("sha256", framework.sha256())
                .param("notice", framework.noticeId().orElse(null))
                .param("options", framework.optionMonths())
                .param("at", Columns.of(at))
                .update();
    }

    /** Empty for a contract of the crisis organisation. */
    public Optional<Framework> find(String contractId) {
        return jdbc.sql("select * from contract.framework where contract_id = :id")
                .param("id", contractId)
                .query((row, number) -> new Framework(
                        row.getString("contract_id"),
                        row.getString("tender_id"),
                        ProcurementKind.valueOf(row.getString("kind")),
                        Executor.valueOf(row.getString("executor")),
                        row.getObject("document_id", UUID.class),
                        row.getString("sha256"),
                        Optional.ofNullable(row.getObject("notice_id", UUID.class)),
                        row.getInt("option_months")))
                .optional();
    }

    /** Whether a tender brought this document as a production contract. */
    public boolean isContract(UUID documentId) {
        return jdbc.sql("select count(*) from contract.framework where document_id = :document")
                        .param("document", documentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
