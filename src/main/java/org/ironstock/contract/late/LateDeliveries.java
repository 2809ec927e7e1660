package org.ironstock.contract.late;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.SupplierLetters;
import org.ironstock.contract.domain.DeliveryDay;
import org.ironstock.contract.domain.DeliveryStanding;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.Penalty;
import org.ironstock.contract.domain.PenaltyTerms;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.contract.persistence.EndingRows;
import org.ironstock.contract.persistence.OrderReceiptRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.persistence.PenaltyRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows each confirmed order past its delivery day, reminds its supplier, and calculates what a late delivery costs. */
@Service
@Transactional
public class LateDeliveries {

    private static final String SYSTEM = "system";
    private static final String GROUND = "art. 6:83 BW";

    private final OrderRows orders;
    private final ContractRows contracts;
    private final OrderReceiptRows receipts;
    private final PenaltyRows penalties;
    private final EndingRows endings;
    private final SupplierLetters letters;
    private final LatePolicy policy;
    private final Dossier dossier;

    LateDeliveries(
            OrderRows orders,
            ContractRows contracts,
            OrderReceiptRows receipts,
            PenaltyRows penalties,
            EndingRows endings,
            SupplierLetters letters,
            LatePolicy policy,
            Dossier dossier) {
        this.orders = orders;
        this.contracts = contracts;
        this.receipts = receipts;
        this.penalties = penalties;
        this.endings = endings;
        this.letters = letters;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** How the delivery of an order stands. */
    public enum Outcome {
        /** Something may still come, be tested, or grow. */
        WAITING,
        /** A penalty is to be decided. */
        LATE,
        /** Nothing is left to follow. */
        SETTLED
    }

    /**
     * What was found.
     *
     * @param penalty what is to be decided; empty unless late
     */
    public record Weighing(Outcome outcome, Optional<Penalty> penalty) {}

    /** The last day on which the order is delivered on time; empty when nobody knows it. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueOn(String orderId) {
        FollowUpOrder order = orders.get(orderId);
        return penalties.findDay(orderId).or(() -> DeliveryDay.of(order, contracts.get(order.contractId())));
    }

    /** The same; what is not known is kept as a finding about the order. */
    public Optional<LocalDate> schedule(String orderId) {
        Optional<LocalDate> day = dueOn(orderId);
        if (day.isEmpty()) {
            orders.note(orderId, "DELIVERY_DAY", List.of(unknownDay(orderId)));
            record(orderId, "DELIVERY_DAY_UNKNOWN", SYSTEM, unknownDay(orderId).message());
        }
        return day;
    }

    /** Nobody knows by when the order must be there. */
    public static Finding unknownDay(String orderId) {
        return Finding.of(
                "DELIVERY_DAY_UNKNOWN",
                orderId,
                "Order %s noemt geen leverdag en het leverschema van het contract ook niet: of zij te laat is, is niet bekend."
                        .formatted(orderId),
                GROUND);
    }

    /**
     * An official found by when the order must be there.
     *
     * @return why that cannot be; empty when it was kept
     */
    public List<Finding> setDay(String orderId, LocalDate day, String motive, String official) {
        FollowUpOrder order = orders.lock(orderId);
        if (day.isBefore(DutchCalendar.dayOf(order.requestedAt()))) {
            return List.of(Finding.of(
                    "DELIVERY_DAY_BEFORE_ORDER", "day", "De leverdag ligt voor de dag waarop de order is gevraagd."));
        }
        penalties.setDay(orderId, day, motive, official, policy.now());
        record(orderId, "DELIVERY_DAY_SET", official, "De leverdag is %s.".formatted(DutchText.day(day)));
        return List.of();
    }

    /** On the delivery day: whoever has not delivered everything gets a letter. Afterwards it is too late to remind. */
    public void remind(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        LocalDate dueOn = requireDay(orderId);
        ProductionContract contract = contracts.get(order.contractId());
        DeliveryStanding standing = standing(order);
        if (standing.outstanding().pieces() == 0
                || !contract.active()
                || policy.today().isAfter(dueOn)) {
            return;
        }
        letters.send(
                order.supplierId(),
                dossier.draw(PenaltyPapers.reminder(order, contract, dueOn, standing.outstanding(), terms(order))));
        record(
                orderId,
                "DELIVERY_REMINDED",
                SYSTEM,
                "De leverancier is herinnerd: nog %s stuks te leveren, uiterlijk %s."
                        .formatted(DutchText.number(standing.outstanding().pieces()), DutchText.day(dueOn)));
    }

    /** How the order stands today, as far as it can be known. */
    @Transactional(readOnly = true)
    public DeliveryStanding standing(String orderId) {
        return standing(orders.get(orderId));
    }

    private DeliveryStanding standing(FollowUpOrder order) {
        return DeliveryStanding.of(
                requireDay(order.id()),
                until(order),
                order.request().unitPrice(),
                receipts.agreed(order),
                receipts.arrivals(order.id()),
                terms(order));
    }

    /** Today, or the last day of the contract: after it nothing grows any more. */
    private LocalDate until(FollowUpOrder order) {
        LocalDate today = policy.today();
        return endings.find(order.contractId())
                .map(Ending::endedOn)
                .filter(today::isAfter)
                .orElse(today);
    }

    private PenaltyTerms terms(FollowUpOrder order) {
        return policy.penalty(DutchCalendar.dayOf(order.requestedAt()));
    }

    private LocalDate requireDay(String orderId) {
        return dueOn(orderId)
                .orElseThrow(() -> new IllegalStateException("Nobody knows when %s is due".formatted(orderId)));
    }

    /**
     * Weighs the order after its delivery day. A penalty is calculated once it no longer grows, or the contract is over;
     * what earlier penalties of the order counted is not counted again.
     */
    public Weighing weigh(String orderId) {
        FollowUpOrder order = orders.lock(orderId);
        List<Penalty> before = penalties.ofOrder(orderId);
        Optional<Penalty> open = before.stream()
                .filter(penalty -> penalty.state() == Penalty.State.OPEN)
                .findFirst();
        if (open.isPresent()) {
            return new Weighing(Outcome.LATE, open);
        }
        DeliveryStanding standing = standing(order);
        boolean over = !contracts.get(order.contractId()).active();
        Money earlier = before.stream().map(Penalty::amount).reduce(Money.ZERO, Money::plus);
        Money amount = standing.penalty().minus(earlier);
        if (amount.exceeds(Money.ZERO) && (standing.settled() || over)) {
            return new Weighing(Outcome.LATE, Optional.of(calculated(order, standing, earlier, amount)));
        }
        return new Weighing(standing.complete() || over ? Outcome.SETTLED : Outcome.WAITING, Optional.empty());
    }

    private Penalty calculated(FollowUpOrder order, DeliveryStanding standing, Money earlier, Money amount) {
        Penalty penalty = new Penalty(
                penalties.nextId(order.id()),
                order.contractId(),
                order.id(),
                requireDay(order.id()),
                until(order),
                terms(order),
                standing.parts(),
                earlier,
                amount,
                standing.capReached(),
                Penalty.State.OPEN,
                Optional.empty(),
                policy.now());
        penalties.add(penalty);
        record(
                order.id(),
                "PENALTY_CALCULATED",
                SYSTEM,
                "Boete %s is berekend op %s (%s)."
                        .formatted(
                                penalty.id(),
                                penalty.amount().inDutch(),
                                penalty.terms().inDutch()));
        return penalty;
    }

    /** First moment of tomorrow: when an order that waits is weighed again. */
    public Instant nextWeighingAt() {
        return DutchCalendar.startOf(policy.today().plusDays(1));
    }

    private void record(String orderId, String what, String actor, String statement) {
        dossier.record(new EvidenceToRecord(orderId, what, actor, statement, ""));
    }
}
