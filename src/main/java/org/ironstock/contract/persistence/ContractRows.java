package org.ironstock.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ironstock.contract.ContractChanged;
import org.ironstock.contract.ContractState;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ProductionContract.Line;
import org.ironstock.contract.ProductionContract.Milestone;
import org.ironstock.contract.ProductionContract.Party;
import org.ironstock.contract.ProductionContract.Terms;
import org.ironstock.platform.Columns;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps production contracts. A save never overwrites a state that the caller did not read. */
@Repository
public class ContractRows {

    private static final String SELECT = "select * from contract.contract where id = :id ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ContractRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Keeps a contract that was just received. */
    @Transactional
    public void add(ProductionContract contract) {
        bind(
                        jdbc.sql("""
                insert into contract.contract (id, reference, title, supplier_name, supplier_kvk, supplier_id, state,
                    signed_on, signer, signer_function, mandate_reference, maximum_cents, payment_term_days,
                    acceptance_term_days, ends_on, ordered_cents, received_by, received_at)
                values (:id, :reference, :title, :supplierName, :kvk, :supplierId, :state, :signedOn, :signer,
                    :function, :mandate, :maximum, :paymentTerm, :acceptanceTerm, :endsOn, :ordered, :receivedBy,
                    :receivedAt)""")
                                .param("reference", contract.reference())
                                .param("receivedBy", contract.receivedBy())
                                .param("receivedAt", Columns.of(contract.receivedAt())),
                        contract)
                .update();
        addParts(contract);
        events.publishEvent(new ContractChanged(contract.id(), contract.state()));
    }

    /**
     * Keeps contracts that were just received, in two statements.
     *
     * @param contracts without a delivery schedule
     * @return the ids of those that are kept; a reference that was taken in meanwhile is passed by
     */
    @Transactional
    public Set<String> addAll(List<ProductionContract> contracts) {
        Set<String> kept = new HashSet<>(insert(contracts));
        List<ProductionContract> added =
                contracts.stream().filter(one -> kept.contains(one.id())).toList();
        insertLines(added);
        added.forEach(one -> events.publishEvent(new ContractChanged(one.id(), one.state())));
        return kept;
    }

    private List<String> insert(List<ProductionContract> contracts) {
        return jdbc.sql("""
                insert into contract.contract (id, reference, title, supplier_name, supplier_kvk, supplier_id, state,
                    signed_on, signer, signer_function, mandate_reference, maximum_cents, payment_term_days,
                    acceptance_term_days, ends_on, ordered_cents, received_by, received_at)
                select id, reference, title, supplier_name, supplier_kvk, supplier_id, state, signed_on, signer,
                    signer_function, mandate_reference, maximum_cents, payment_term_days, acceptance_term_days, ends_on,
                    ordered_cents, received_by, received_at
                from unnest(:ids::text[], :references::text[], :titles::text[], :supplierNames::text[], :kvks::text[],
                    :supplierIds::text[], :states::text[], :signedOn::date[], :signers::text[], :functions::text[],
                    :mandates::text[], :maxima::bigint[], :paymentTerms::int[], :acceptanceTerms::int[],
                    :endsOn::date[], :ordered::bigint[], :receivedBy::text[], :receivedAt::timestamptz[])
                    with ordinality as added (id, reference, title, supplier_name, supplier_kvk, supplier_id, state,
                        signed_on, signer, signer_function, mandate_reference, maximum_cents, payment_term_days,
                        acceptance_term_days, ends_on, ordered_cents, received_by, received_at, position)
                order by position
                on conflict (reference) do nothing returning id""")
                .param("ids", texts(contracts, ProductionContract::id))
                .param("references", texts(contracts, ProductionContract::reference))
                .param("titles", texts(contracts, ProductionContract::title))
                .param("supplierNames", texts(contracts, one -> one.supplier().name()))
                .param("kvks", texts(contracts, one -> one.supplier().kvkNumber()))
                .param("supplierIds", found(contracts, one -> one.supplier().supplierId()))
                .param("states", texts(contracts, one -> one.state().name()))
                .param("signedOn", found(contracts, one -> one.terms().signedOn()))
                .param("signers", texts(contracts, one -> one.terms().signer()))
                .param("functions", texts(contracts, one -> one.terms().signerFunction()))
                .param("mandates", texts(contracts, one -> one.terms().mandateReference()))
                .param("maxima", found(contracts, one -> one.terms().maximum().map(Money::cents)))
                .param("paymentTerms", found(contracts, one -> one.terms().paymentTermDays()))
                .param("acceptanceTerms", found(contracts, one -> one.terms().acceptanceTermDays()))
                .param("endsOn", found(contracts, one -> one.terms().endsOn()))
                .param(
                        "ordered",
                        texts(
                                contracts,
                                one -> String.valueOf(one.orderedValue().cents())))
                .param("receivedBy", texts(contracts, ProductionContract::receivedBy))
                .param("receivedAt", texts(contracts, one -> one.receivedAt().toString()))
                .query(String.class)
                .list();
    }

    private void insertLines(List<ProductionContract> contracts) {
        List<LineOf> lines = contracts.stream()
                .flatMap(contract -> contract.lines().stream().map(line -> new LineOf(contract.id(), line)))
                .toList();
        jdbc.sql("""
                insert into contract.line (contract_id, line_number, product_code, unit_price, maximum_quantity,
                    ordered_quantity)
                select * from unnest(:ids::text[], :numbers::int[], :products::text[], :prices::numeric[],
                    :maxima::bigint[], :ordered::bigint[])""")
                .param("ids", texts(lines, LineOf::contractId))
                .param("numbers", texts(lines, one -> String.valueOf(one.line().number())))
                .param("products", texts(lines, one -> one.line().productCode()))
                .param("prices", found(lines, one -> one.line().unitPrice().map(price -> price.euro()
                        .toPlainString())))
                .param("maxima", found(lines, one -> one.line().maximum().map(Quantity::pieces)))
                .param(
                        "ordered",
                        texts(lines, one -> String.valueOf(one.line().ordered().pieces())))
                .update();
    }

    /** A line with the contract that it is of. */
    private record LineOf(String contractId, Line line) {}

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** What is unknown is null in the row. */
    private static <T> String[] found(List<T> rows, Function<T, Optional<?>> column) {
        return rows.stream()
                .map(row -> column.apply(row).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }

    public Optional<ProductionContract> find(String contractId) {
        return jdbc.sql(SELECT)
                .param("id", contractId)
                .query((row, number) -> contract(row))
                .optional();
    }

    /** @throws NoSuchElementException when there is no such contract */
    public ProductionContract get(String contractId) {
        return find(contractId).orElseThrow(() -> unknown(contractId));
    }

    /**
     * The contract with its row locked until the transaction ends: for whoever checks and takes of its maximum.
     *
     * @throws NoSuchElementException when there is no such contract
     */
    public ProductionContract lock(String contractId) {
        // The lines are read after the lock is held: another order may have changed them while this one waited.
        if (jdbc.sql("select id from contract.contract where id = :id for update")
                .param("id", contractId)
                .query(String.class)
                .list()
                .isEmpty()) {
            throw unknown(contractId);
        }
        return get(contractId);
    }

    /** Which of these references belong to a contract that was taken in before. */
    public List<String> known(List<String> references) {
        return jdbc.sql("select reference from contract.contract where reference = any(:references)")
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Ids of the contracts that were taken in under these references, by reference. */
    public Map<String, String> idsOf(List<String> references) {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select reference, id from contract.contract where reference = any(:references)")
                .param("references", references.toArray(String[]::new))
                .query((RowCallbackHandler) row -> ids.put(row.getString("reference"), row.getString("id")));
        return ids;
    }

    /** The contract that was taken in under this reference. */
    public Optional<String> findByReference(String reference) {
        return jdbc.sql("select id from contract.contract where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    /**
     * Keeps a new state of a contract with its lines and schedule.
     *
     * @throws OptimisticLockingFailureException when another state was saved since this one was read
     */
    @Transactional
    public void save(ProductionContract contract) {
        Optional<ContractState> before = find(contract.id()).map(ProductionContract::state);
        int rows = bind(jdbc.sql("""
                update contract.contract set version = version + 1, title = :title, supplier_name = :supplierName,
                    supplier_kvk = :kvk, supplier_id = :supplierId, state = :state, signed_on = :signedOn,
                    signer = :signer, signer_function = :function, mandate_reference = :mandate,
                    maximum_cents = :maximum, payment_term_days = :paymentTerm,
                    acceptance_term_days = :acceptanceTerm, ends_on = :endsOn, ordered_cents = :ordered
                where id = :id and version = :version""").param("version", contract.version()), contract)
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "Contract %s was changed since version %d".formatted(contract.id(), contract.version()));
        }
        jdbc.sql("delete from contract.milestone where contract_id = :id")
                .param("id", contract.id())
                .update();
        jdbc.sql("delete from contract.line where contract_id = :id")
                .param("id", contract.id())
                .update();
        addParts(contract);
        if (before.filter(contract.state()::equals).isEmpty()) {
            events.publishEvent(new ContractChanged(contract.id(), contract.state()));
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ProductionContract contract) {
        Terms terms = contract.terms();
        return statement
                .param("id", contract.id())
                .param("title", contract.title())
                .param("supplierName", contract.supplier().name())
                .param("kvk", contract.supplier().kvkNumber())
                .param("supplierId", contract.supplier().supplierId().orElse(null))
                .param("state", contract.state().name())
                .param("signedOn", terms.signedOn().orElse(null))
                .param("signer", terms.signer())
                .param("function", terms.signerFunction())
                .param("mandate", terms.mandateReference())
                .param("maximum", terms.maximum().map(Money::cents).orElse(null))
                .param("paymentTerm", terms.paymentTermDays().orElse(null))
                .param("acceptanceTerm", terms.acceptanceTermDays().orElse(null))
                .param("endsOn", terms.endsOn().orElse(null))
                .param("ordered", contract.orderedValue().cents());
    }

    private void addParts(ProductionContract contract) {
        for (Line line : contract.lines()) {
            jdbc.sql("""
                    insert into contract.line (contract_id, line_number, product_code, unit_price, maximum_quantity,
                        ordered_quantity)
                    values (:id, :number, :product, :price, :maximum, :ordered)""")
                    .param("id", contract.id())
                    .param("number", line.number())
                    .param("product", line.productCode())
                    .param("price", line.unitPrice().map(UnitPrice::euro).orElse(null))
                    .param("maximum", line.maximum().map(Quantity::pieces).orElse(null))
                    .param("ordered", line.ordered().pieces())
                    .update();
        }
        int position = 0;
        for (Milestone milestone : contract.schedule()) {
            position++;
            jdbc.sql("""
                    insert into contract.milestone (contract_id, position, due_on, line_number, quantity)
                    values (:id, :position, :dueOn, :line, :quantity)""")
                    .param("id", contract.id())
                    .param("position", position)
                    .param("dueOn", milestone.dueOn())
                    .param("line", milestone.lineNumber())
                    .param("quantity", milestone.quantity().pieces())
                    .update();
        }
    }

    private ProductionContract contract(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new ProductionContract(
                id,
                row.getInt("version"),
                row.getString("reference"),
                row.getString("title"),
                new Party(
                        row.getString("supplier_name"),
                        row.getString("supplier_kvk"),
                        Optional.ofNullable(row.getString("supplier_id"))),
                ContractState.valueOf(row.getString("state")),
                new Terms(
                        Columns.findDay(row, "signed_on"),
                        row.getString("signer"),
                        row.getString("signer_function"),
                        row.getString("mandate_reference"),
                        Columns.findMoney(row, "maximum_cents"),
                        Columns.findWhole(row, "payment_term_days"),
                        Columns.findWhole(row, "acceptance_term_days"),
                        Columns.findDay(row, "ends_on")),
                lines(id),
                schedule(id),
                new Money(row.getLong("ordered_cents")),
                row.getString("received_by"),
                Columns.moment(row, "received_at"));
    }

    private List<Line> lines(String contractId) {
        return jdbc.sql("select * from contract.line where contract_id = :id order by line_number")
                .param("id", contractId)
                .query((row, number) -> new Line(
                        row.getInt("line_number"),
                        row.getString("product_code"),
                        Optional.ofNullable(row.getBigDecimal("unit_price")).map(UnitPrice::new),
                        Optional.ofNullable(row.getObject("maximum_quantity", Long.class))
                                .map(Quantity::of),
                        Quantity.of(row.getLong("ordered_quantity"))))
                .list();
    }

    private List<Milestone> schedule(String contractId) {
        return jdbc.sql("select * from contract.milestone where contract_id = :id order by position")
                .param("id", contractId)
                .query((row, number) -> new Milestone(
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("line_number"),
                        Quantity.of(row.getLong("quantity"))))
                .list();
    }

    private static NoSuchElementException unknown(String contractId) {
        return new NoSuchElementException("There is no contract %s".formatted(contractId));
    }
}
