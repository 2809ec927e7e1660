package org.ironstock.capacity.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.capacity.domain.StandbyContract;
import org.ironstock.capacity.domain.StandbyContract.Agreed;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stand-by contracts that a tender concluded. */
@Repository
public class StandbyContractRows {

    private static final String CONTRACT = "contract";

    private final JdbcClient jdbc;

    public StandbyContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a contract once. @return whether it was not there yet */
    public boolean add(StandbyContract contract, Instant now) {
        boolean added = jdbc.sql("""
                                insert into capacity.standby_contract (contract_id, tender_id, supplier_id, starts_on, ends_on,
                                    payment_days, taken_at)
                                values (:contract, :tender, :supplier, :from, :to, :days, :at) on conflict do nothing""")
                        .param(CONTRACT, contract.contractId())
                        .param("tender", contract.tenderId())
                        .param("supplier", contract.supplierId())
                        .param("from", contract.startsOn())
                        .param("to", contract.endsOn())
                        .param("days", contract.paymentDays())
                        .param("at", Columns.of(now))
                        .update()
                > 0;
        if (added) {
            for (int number = 1; number <= contract.capacity().size(); number++) {
                add(contract.contractId(), number, contract.capacity().get(number - 1));
            }
        }
        return added;
    }

    private void add(String contractId, int number, Agreed agreed) {
        jdbc.sql("""
                        insert into capacity.agreed_capacity (contract_id, number, product_code, pieces_per_month, unit_price)
                        values (:contract, :number, :product, :pieces, :price)""")
                .param(CONTRACT, contractId)
                .param("number", number)
                .param("product", agreed.productCode())
                .param("pieces", agreed.piecesPerMonth().pieces())
                .param("price", agreed.unitPrice().euro())
                .update();
    }

    /** Empty for a contract that no tender brought. */
    public Optional<StandbyContract> find(String contractId) {
        List<Agreed> capacity = jdbc.sql(
                        "select * from capacity.agreed_capacity where contract_id = :contract order by number")
                .param(CONTRACT, contractId)
                .query((row, number) -> new Agreed(
                        row.getString("product_code"),
                        Quantity.of(row.getLong("pieces_per_month")),
                        new UnitPrice(row.getBigDecimal("unit_price"))))
                .list();
        return jdbc.sql("select * from capacity.standby_contract where contract_id = :contract")
                .param(CONTRACT, contractId)
                .query((row, number) -> new StandbyContract(
                        row.getString("contract_id"),
                        row.getString("tender_id"),
                        row.getString("supplier_id"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("payment_days"),
                        capacity))
                .optional();
    }
}
