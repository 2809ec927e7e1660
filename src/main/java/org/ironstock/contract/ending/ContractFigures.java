package org.ironstock.contract.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.OrderCancellation;
import org.ironstock.contract.domain.OrderFigures;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.SettlementCheck;
import org.ironstock.contract.domain.SettlementFigures;
import org.ironstock.contract.late.Penalties;
import org.ironstock.contract.persistence.ContractReading;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.payment.ContractAccounts;
import org.ironstock.payment.OrderAccount;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a contract: its orders with deliveries, acceptance, invoices and payments, and what of it is open. */
@Service
@Transactional(readOnly = true)
public class ContractFigures {

    private final ContractRows contracts;
    private final OrderRows orders;
    private final ContractReading reading;
    private final ContractAccounts accounts;
    private final ContractModifications modifications;
    private final Penalties penalties;

    ContractFigures(
            ContractRows contracts,
            OrderRows orders,
            ContractReading reading,
            ContractAccounts accounts,
            ContractModifications modifications,
            Penalties penalties) {
        this.contracts = contracts;
        this.orders = orders;
        this.reading = reading;
        this.accounts = accounts;
        this.modifications = modifications;
        this.penalties = penalties;
    }

    /** Every order under the contract, newest first. */
    public List<OrderFigures> orders(String contractId) {
        List<OrderAccount> all = accounts.of(contractId);
        Map<String, OrderAccount> byOrder =
                all.stream().collect(Collectors.toMap(OrderAccount::orderNumber, one -> one));
        Map<String, Long> underway = reading.underway(contractId);
        Map<String, Quantity> cancelled = reading.cancelled(contractId);
        return orders.ofContract(contractId).stream()
                .map(order -> figures(
                        order,
                        Optional.ofNullable(byOrder.get(order.id())),
                        all.stream()
                                .filter(one -> concerns(one, order))
                                .flatMap(one -> one.invoices().stream())
                                .map(ContractFigures::invoice)
                                .toList(),
                        cancelled.getOrDefault(order.id(), Quantity.NONE),
                        underway.getOrDefault(order.id(), 0L)))
                .toList();
    }

    /** The cost of a cancellation is invoiced under a number that begins with that of its order. */
    private static boolean concerns(OrderAccount account, FollowUpOrder order) {
        return account.orderNumber().equals(order.id())
                || account.orderNumber().startsWith(order.id() + OrderCancellation.SUFFIX);
    }

    private static OrderFigures figures(
            FollowUpOrder order,
            Optional<OrderAccount> account,
            List<OrderFigures.InvoiceFigures> invoices,
            Quantity cancelled,
            long underway) {
        return new OrderFigures(
                order.id(),
                order.request().productCode(),
                order.state(),
                order.request().unitPrice(),
                Quantity.of(order.request().quantity().pieces() - cancelled.pieces()),
                order.plan().map(FollowUpOrder.Plan::deliverBy),
                sum(account, OrderAccount.Line::received),
                sum(account, OrderAccount.Line::accepted),
                sum(account, OrderAccount.Line::unjudged),
                sum(account, OrderAccount.Line::invoiced),
                underway,
                invoices);
    }

    private static Quantity sum(Optional<OrderAccount> account, Function<OrderAccount.Line, Quantity> what) {
        return account.stream()
                .flatMap(found -> found.lines().stream())
                .map(what)
                .reduce(Quantity.NONE, Quantity::plus);
    }

    private static OrderFigures.InvoiceFigures invoice(OrderAccount.Entry entry) {
        return new OrderFigures.InvoiceFigures(
                entry.invoiceId(),
                entry.number(),
                entry.creditNote(),
                OrderFigures.Standing.valueOf(entry.standing().name()),
                entry.standingInDutch(),
                entry.gross(),
                entry.credited(),
                entry.paid(),
                entry.receivedOn(),
                entry.dueOn(),
                entry.paidOn(),
                entry.lateCosts());
    }

    /** What the contract came to. */
    public SettlementFigures totals(String contractId) {
        ProductionContract contract = contracts.get(contractId);
        return SettlementFigures.of(contract, orders(contractId), imposed(contractId));
    }

    /** Penalties under the contract, oldest first. */
    public List<Penalty> penalties(String contractId) {
        return penalties.of(contractId);
    }

    /** What the State claims of the supplier because it was late. */
    public Money imposed(String contractId) {
        return penalties.of(contractId).stream()
                .filter(penalty -> penalty.state() == Penalty.State.IMPOSED)
                .map(Penalty::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What must be finished before the contract can be closed. */
    public List<Finding> open(String contractId) {
        List<Finding> open = new ArrayList<>(SettlementCheck.open(orders(contractId)));
        modifications.of(contractId).stream()
                .filter(one -> one.state() == Modification.State.OPEN)
                .forEach(one -> open.add(Finding.of(
                        "SETTLEMENT_MODIFICATION_OPEN",
                        one.id(),
                        "Wijziging %s wordt nog behandeld.".formatted(one.id()),
                        "werkwijze productiecontracten, deel D")));
        penalties.of(contractId).stream()
                .filter(penalty -> penalty.state() == Penalty.State.OPEN)
                .forEach(penalty -> open.add(Finding.of(
                        "SETTLEMENT_PENALTY_OPEN",
                        penalty.id(),
                        "Over boete %s van order %s is nog niet beslist.".formatted(penalty.id(), penalty.orderId()),
                        "werkwijze productiecontracten, deel D")));
        return open;
    }
}
