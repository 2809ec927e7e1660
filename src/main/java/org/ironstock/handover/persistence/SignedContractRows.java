package org.ironstock.handover.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.Framework.Need;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Framework contracts for emergency stock. */
@Repository
public class SignedContractRows {

    private final JdbcClient jdbc;

    public SignedContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a contract. @return whether it was not known */
    public boolean add(Framework framework, String tenderId, Instant now) {
        boolean added = jdbc.sql("""
                        insert into handover.framework (contract_id, tender_id, title, supplier_id, runs_from, runs_until,
                               takes_over, heard_at)
                        values (:id, :tender, :title, :supplier, :from, :until, :takesOver, :at)
                        on conflict (contract_id) do nothing""")
                        .param("id", framework.contractId())
                        .param("tender", tenderId)
                        .param("title", framework.title())
                        .param("supplier", framework.supplierId())
                        .param("from", framework.from())
                        .param("until", framework.until())
                        .param("takesOver", framework.takesOver())
                        .param("at", Columns.of(now))
                        .update()
                == 1;
        if (added) {
            framework.needs().forEach(need -> jdbc.sql("""
                            insert into handover.framework_need (contract_id, product_code, monthly_quantity)
                            values (:id, :product, :monthly)""")
                    .param("id", framework.contractId())
                    .param("product", need.productCode())
                    .param("monthly", need.monthly().pieces())
                    .update());
        }
        return added;
    }

    public Optional<Framework> find(String contractId) {
        return jdbc.sql("select * from handover.framework where contract_id = :id")
                .param("id", contractId)
                .query(this::framework)
                .optional();
    }

    /** From this day on mirrors are due, or from an earlier one that was set before. */
    public void mirroredFrom(String contractId, LocalDate day) {
        jdbc.sql("update handover.framework set mirrored_from = least(mirrored_from, :day) where contract_id = :id")
                .param("day", day)
                .param("id", contractId)
                .update();
    }

    /** All of them, by number. */
    public List<Framework> all() {
        return jdbc.sql("select * from handover.framework order by contract_id")
                .query(this::framework)
                .list();
    }

    private Framework framework(ResultSet row, int index) throws SQLException {
        String id = row.getString("contract_id");
        return new Framework(
                id,
                row.getString("title"),
                row.getString("supplier_id"),
                row.getObject("runs_from", LocalDate.class),
                row.getObject("runs_until", LocalDate.class),
                row.getBoolean("takes_over"),
                Optional.ofNullable(row.getObject("mirrored_from", LocalDate.class)),
                needs(id));
    }

    private List<Need> needs(String contractId) {
        return jdbc.sql("select * from handover.framework_need where contract_id = :id order by product_code")
                .param("id", contractId)
                .query((row, index) ->
                        new Need(row.getString("product_code"), Quantity.of(row.getLong("monthly_quantity"))))
                .list();
    }
}
