package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.domain.Forecast;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what pages and reports of contracts show beside the contract itself. */
@Repository
public class ContractReading {

    private final JdbcClient jdbc;

    ContractReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery under a contract.
     *
     * @param reference number of the dispatch at the supplier
     * @param quantity as announced, and once counted as counted
     * @param receivedAt empty until it was counted
     */
    public record DeliveryLine(
            String id,
            String orderId,
            String reference,
            LocalDate expectedOn,
            Quantity quantity,
            Optional<Instant> receivedAt,
            boolean booked) {}

    /**
     * Deliveries of a contract, newest first.
     *
     * @param total all that were found
     */
    public record Deliveries(long total, List<DeliveryLine> lines) {}

    /**
     * The newest deliveries under a contract.
     *
     * @param text part of the delivery, its order or its reference; empty for all
     */
    public Deliveries deliveries(String contractId, String text, int most) {
        String condition = """
                 from contract.delivery d join contract.follow_up_order o on o.id = d.order_ref
                where o.contract_id = :contract
                  and (:text::text is null or d.id ilike :text escape '!' or d.order_ref ilike :text escape '!'
                    or d.reference ilike :text escape '!')""";
        String pattern = text.isBlank() ? null : Columns.containing(text);
        List<DeliveryLine> lines = jdbc.sql("""
                        select d.*, (select coalesce(sum(l.quantity), 0) from contract.delivery_lot l
                                      where l.delivery_id = d.id) as pieces""" + condition + " order by d.number desc limit :most")
                .param("contract", contractId)
                .param("text", pattern)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
        long total = jdbc.sql("select count(*)" + condition)
                .param("contract", contractId)
                .param("text", pattern)
                .query(Long.class)
                .single();
        return new Deliveries(total, lines);
    }

    private static DeliveryLine delivery(ResultSet row) throws SQLException {
        return new DeliveryLine(
                row.getString("id"),
                row.getString("order_ref"),
                row.getString("reference"),
                row.getObject("expected_on", LocalDate.class),
                Quantity.of(row.getLong("pieces")),
                Columns.findMoment(row, "received_at"),
                row.getBoolean("booked"));
    }

    /** Deliveries that were announced and are not booked, counted by order. */
    public Map<String, Long> underway(String contractId) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select d.order_ref, count(*) as underway
                          from contract.delivery d join contract.follow_up_order o on o.id = d.order_ref
                         where o.contract_id = :contract and not d.booked group by d.order_ref""").param("contract", contractId).query(row -> {
            counts.put(row.getString("order_ref"), row.getLong("underway"));
        });
        return counts;
    }

    /** What was cancelled of confirmed orders in agreement with their suppliers, by order. */
    public Map<String, Quantity> cancelled(String contractId) {
        Map<String, Quantity> quantities = new HashMap<>();
        jdbc.sql("""
                        select id, cancelled_quantity from contract.follow_up_order
                         where contract_id = :contract and cancelled_quantity > 0""").param("contract", contractId).query(row -> {
            quantities.put(row.getString("id"), Quantity.of(row.getLong("cancelled_quantity")));
        });
        return quantities;
    }

    /** The newest forecast of the need of a product that was made by a day; empty when there is none. */
    public Optional<Forecast> findForecast(String productCode, LocalDate by) {
        return jdbc.sql("""
                        select * from contract.forecast where product_code = :product and made_on <= :by
                         order by made_on desc, number desc limit 1""")
                .param("product", productCode)
                .param("by", by)
                .query((row, number) -> new Forecast(
                        row.getString("reference"),
                        row.getString("product_code"),
                        Quantity.of(row.getLong("weekly_need")),
                        row.getObject("made_on", LocalDate.class)))
                .optional();
    }

    /**
     * What RVO had ordered of a product by a moment.
     *
     * @param value excluding VAT
     */
    public record Ordered(Quantity quantity, Money value) {}

    /** What suppliers had confirmed before a moment, by product. */
    public Map<String, Ordered> ordered(String contractId, Instant until) {
        Map<String, Ordered> ordered = new HashMap<>();
        jdbc.sql("""
                        select o.product_code, sum(o.quantity) as pieces, sum(o.value_cents) as cents
                          from contract.follow_up_order o
                         where o.contract_id = :contract and o.state = 'CONFIRMED'
                           and exists (select 1 from contract.order_decision d
                                        where d.order_id = o.id and d.step = 'ANSWER' and d.agreed
                                          and d.decided_at < :until)
                         group by o.product_code""")
                .param("contract", contractId)
                .param("until", Columns.of(until))
                .query(row -> {
                    ordered.put(
                            row.getString("product_code"),
                            new Ordered(Quantity.of(row.getLong("pieces")), new Money(row.getLong("cents"))));
                });
        return ordered;
    }

    /** Pieces of each product that orders of RVO hold now, whatever their state. */
    public Map<String, Long> held(String contractId) {
        Map<String, Long> held = new HashMap<>();
        jdbc.sql("""
                        select product_code, sum(quantity) as pieces from contract.follow_up_order
                         where contract_id = :contract and state in ('RESERVED', 'SIGNING', 'OFFERED', 'CONFIRMED')
                         group by product_code""").param("contract", contractId).query(row -> {
            held.put(row.getString("product_code"), row.getLong("pieces"));
        });
        return held;
    }

    /** Contracts that run or are being settled, by id. */
    public List<String> inForce() {
        return jdbc.sql("select id from contract.contract where state in ('ACTIVE', 'SETTLING') order by number")
                .query(String.class)
                .list();
    }
}
