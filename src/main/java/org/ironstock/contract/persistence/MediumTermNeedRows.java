package org.ironstock.contract.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ironstock.contract.domain.MediumTermNeed;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs for the medium term. */
@Repository
public class MediumTermNeedRows {

    private final JdbcClient jdbc;

    MediumTermNeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(MediumTermNeed need, Instant at) {
        jdbc.sql("""
                        insert into contract.medium_term_need (id, product_code, monthly_quantity, need_by, term_months,
                            reason, requested_by, requested_at)
                        values (:id, :product, :monthly, :needBy, :term, :reason, :by, :at)""")
                .param("id", need.id())
                .param("product", need.productCode())
                .param("monthly", need.monthlyQuantity().pieces())
                .param("needBy", need.needBy())
                .param("term", need.termMonths())
                .param("reason", need.reason())
                .param("by", need.requestedBy())
                .param("at", Columns.of(at))
                .update();
    }

    /** @throws NoSuchElementException when there is none */
    public MediumTermNeed get(String id) {
        return jdbc.sql("select * from contract.medium_term_need where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    String innovation = row.getString("innovation");
                    return new MediumTermNeed(
                            id,
                            row.getString("product_code"),
                            Quantity.of(row.getLong("monthly_quantity")),
                            row.getObject("need_by", LocalDate.class),
                            row.getInt("term_months"),
                            row.getString("reason"),
                            row.getString("requested_by"),
                            innovation == null
                                    ? Optional.empty()
                                    : Optional.of(new MediumTermNeed.Plan(
                                            innovation, row.getBoolean("sbir"), row.getString("decided_by"))));
                })
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no need %s".formatted(id)));
    }

    /** What was decided; a plan when it is tendered. */
    public void decide(String id, Optional<MediumTermNeed.Plan> plan, String motive, String official, Instant at) {
        jdbc.sql("""
                        update contract.medium_term_need set innovation = :innovation, sbir = :sbir, motive = :motive,
                            decided_by = :by, decided_at = :at
                         where id = :id""")
                .param("id", id)
                .param("innovation", plan.map(MediumTermNeed.Plan::innovation).orElse(null))
                .param("sbir", plan.map(MediumTermNeed.Plan::sbir).orElse(null))
                .param("motive", motive)
                .param("by", official)
                .param("at", Columns.of(at))
                .update();
    }

    public void tender(String id, String tenderId) {
        jdbc.sql("update contract.medium_term_need set tender_id = :tender where id = :id")
                .param("id", id)
                .param("tender", tenderId)
                .update();
    }
}
