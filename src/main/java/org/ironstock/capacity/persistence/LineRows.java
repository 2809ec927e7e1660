package org.ironstock.capacity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLine.Terms;
import org.ironstock.capacity.domain.CapacityParameter;
import org.ironstock.platform.Columns;
import org.ironstock.platform.DatedParameters;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines with their terms, and the parameters of policy. */
@Repository
public class LineRows {

    private final JdbcClient jdbc;
    private final DatedParameters parameters;

    public LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parameters = new DatedParameters(jdbc, "capacity.parameter");
    }

    /** The next free number of a year, e.g. {@code LIN-2026-001}. */
    public String nextId(int year) {
        int number = jdbc.sql("insert into capacity.line_number (year, last) values (:year, 1) "
                        + "on conflict (year) do update set last = line_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "LIN-%d-%03d".formatted(year, number);
    }

    /** Nobody else registers a line of this contract until this transaction ends. */
    public void lockContract(String contractId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "capacity.contract:" + contractId)
                .query((row, number) -> 1)
                .list();
    }

    /** The line that stands in the register under this contract, product, site and name. */
    public Optional<StandbyLine> findSame(LineRegistration line) {
        return jdbc.sql("""
                        select id from capacity.line
                         where contract_id = :contract and product_code = :product and site = :site and name = :name""")
                .param("contract", line.contractId())
                .param("product", line.productCode())
                .param("site", line.site())
                .param("name", line.name())
                .query(String.class)
                .optional()
                .map(this::get);
    }

    /** Keeps a new line with its first terms. */
    public void add(StandbyLine line, Instant now) {
        jdbc.sql("""
                        insert into capacity.line (id, contract_id, supplier_id, name, site, product_code, starts_on,
                            ends_on, payer_oin, payment_days, registered_by, registered_at)
                        values (:id, :contract, :supplier, :name, :site, :product, :startsOn, :endsOn, :oin, :days, :by,
                            :at)""")
                .param("id", line.id())
                .param("contract", line.contractId())
                .param("supplier", line.supplierId())
                .param("name", line.name())
                .param("site", line.site())
                .param("product", line.productCode())
                .param("startsOn", line.startsOn())
                .param("endsOn", line.endsOn())
                .param("oin", line.payerOin())
                .param("days", line.paymentDays())
                .param("by", line.registeredBy())
                .param("at", Columns.of(now))
                .update();
        line.terms().forEach(terms -> addTerms(line.id(), terms, line.registeredBy(), now));
    }

    /** Keeps other terms from a day on. */
    public void addTerms(String lineId, Terms terms, String by, Instant now) {
        jdbc.sql("""
                        insert into capacity.line_terms (line_id, valid_from, pieces_per_month, fee_cents,
                            activated_price, ground, registered_by, registered_at)
                        values (:line, :from, :pieces, :fee, :price, :ground, :by, :at)""")
                .param("line", lineId)
                .param("from", terms.from())
                .param("pieces", terms.piecesPerMonth().pieces())
                .param("fee", terms.feePerMonth().cents())
                .param("price", terms.activatedPrice().euro())
                .param("ground", terms.ground())
                .param("by", by)
                .param("at", Columns.of(now))
                .update();
    }

    public Optional<StandbyLine> find(String lineId) {
        List<Terms> terms = jdbc.sql("select * from capacity.line_terms where line_id = :line order by valid_from")
                .param("line", lineId)
                .query(LineRows::terms)
                .list();
        return jdbc.sql("select * from capacity.current_line where id = :line")
                .param("line", lineId)
                .query((row, number) -> line(row, terms))
                .optional();
    }

    /** @throws NoSuchElementException when there is no such line */
    public StandbyLine get(String lineId) {
        return find(lineId).orElseThrow(() -> unknown(lineId));
    }

    /**
     * The line, and nobody else changes what belongs to it until this transaction ends.
     *
     * @throws NoSuchElementException when there is no such line
     */
    public StandbyLine lock(String lineId) {
        if (jdbc.sql("select 1 from capacity.line where id = :line for no key update")
                .param("line", lineId)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw unknown(lineId);
        }
        return get(lineId);
    }

    /** Every line, in the order in which they were registered. */
    public List<StandbyLine> list() {
        return lines("true", Map.of());
    }

    /** Lines of a producer, in the order in which they were registered. */
    public List<StandbyLine> ofSupplier(String supplierId) {
        return lines("supplier_id = :supplier", Map.of("supplier", supplierId));
    }

    /** Lines of a contract, in the order in which they were registered. */
    public List<StandbyLine> ofContract(String contractId) {
        return lines("contract_id = :contract", Map.of("contract", contractId));
    }

    /** Keeps that a line ends earlier than was agreed; the first time counts. */
    public void end(String lineId, LocalDate lastDay, String ground, Instant now) {
        jdbc.sql("""
                        insert into capacity.line_end (line_id, last_day, ground, kept_at)
                        values (:line, :day, :ground, :at) on conflict do nothing""")
                .param("line", lineId)
                .param("day", lastDay)
                .param("ground", ground)
                .param("at", Columns.of(now))
                .update();
    }

    /** Lines that run on some day of a month, in the order in which they were registered. */
    public List<StandbyLine> runningIn(YearMonth month) {
        return lines(
                "starts_on <= :last and ends_on >= :first",
                Map.of("first", month.atDay(1), "last", month.atEndOfMonth()));
    }

    private List<StandbyLine> lines(String condition, Map<String, ?> params) {
        Map<String, List<Terms>> terms = jdbc
                .sql("select t.* from capacity.line_terms t join capacity.current_line l on l.id = t.line_id where "
                        + condition + " order by t.valid_from")
                .params(params)
                .query((row, number) -> Map.entry(row.getString("line_id"), terms(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from capacity.current_line where " + condition + " order by number")
                .params(params)
                .query((row, number) -> line(row, terms.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /**
     * What policy set.
     *
     * @throws NoSuchElementException when nothing counts on that day
     */
    public int parameter(CapacityParameter parameter, LocalDate on) {
        return parameters.valueOn(parameter, on);
    }

    private static Terms terms(ResultSet row, int number) throws SQLException {
        return new Terms(
                row.getObject("valid_from", LocalDate.class),
                Quantity.of(row.getLong("pieces_per_month")),
                new Money(row.getLong("fee_cents")),
                new UnitPrice(row.getBigDecimal("activated_price")),
                row.getString("ground"));
    }

    private static StandbyLine line(ResultSet row, List<Terms> terms) throws SQLException {
        return new StandbyLine(
                row.getString("id"),
                row.getString("contract_id"),
                row.getString("supplier_id"),
                row.getString("name"),
                row.getString("site"),
                row.getString("product_code"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                terms,
                row.getString("payer_oin"),
                row.getInt("payment_days"),
                row.getString("registered_by"));
    }

    private static NoSuchElementException unknown(String lineId) {
        return new NoSuchElementException("There is no stand-by line %s".formatted(lineId));
    }
}
