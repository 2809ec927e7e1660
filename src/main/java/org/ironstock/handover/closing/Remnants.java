package org.ironstock.handover.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.LaneRules;
import org.ironstock.handover.domain.Loss;
import org.ironstock.handover.domain.Remnant;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.domain.RemnantTotal;
import org.ironstock.handover.persistence.DisposalRows;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.LossRows;
import org.ironstock.handover.persistence.RemnantRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.stock.FlowScope;
import org.ironstock.stock.LedgerEntry;
import org.ironstock.stock.StockFlows;
import org.ironstock.stock.StockHolding;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots of a handover that nobody took over, each in the lane by which it leaves. */
@Service
@Transactional
public class Remnants {

    private static final int PORTION = 5_000;
    private static final String SYSTEM = "system";

    private final HandoverRows handovers;
    private final RemnantRows rows;
    private final DisposalRows disposals;
    private final LossRows losses;
    private final ClosingScope scopes;
    private final StockFlows flows;
    private final StockLedger ledger;
    private final Clock clock;

    Remnants(
            HandoverRows handovers,
            RemnantRows rows,
            DisposalRows disposals,
            LossRows losses,
            ClosingScope scopes,
            StockFlows flows,
            StockLedger ledger,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.disposals = disposals;
        this.losses = losses;
        this.scopes = scopes;
        this.flows = flows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes from the ledger what is left and gives each holding its lane; one that has a lane keeps it. What was booked out
     * and reversed since is there again.
     *
     * @return lanes in which something waits to be disposed of
     */
    public Set<Lane> collect(String handoverId) {
        handovers.lock(handoverId);
        handovers.state(handoverId, HandoverState.CLOSING);
        forgetReversed(handoverId);
        FlowScope scope = scopes.of(handoverId);
        rows.beginCount();
        String last = "";
        List<StockHolding> portion = flows.holdings(scope, last, PORTION);
        while (!portion.isEmpty()) {
            rows.count(portion);
            last = portion.get(portion.size() - 1).lot().lotId();
            portion = flows.holdings(scope, last, PORTION);
        }
        rows.takeOver(handoverId, scopes.list(handoverId), today());
        rows.sortOut(handoverId, today(), SYSTEM, clock.instant());
        return lanes(handoverId);
    }

    private void forgetReversed(String handoverId) {
        for (Disposal disposal : disposals.of(handoverId)) {
            if (disposal.state() == Disposal.State.BOOKED) {
                reversal(Disposals.movement(disposal.id(), 1))
                        .ifPresent(by -> disposals.end(
                                disposal.id(), Disposal.State.RETURNED, "Teruggeboekt met %s.".formatted(by)));
            }
        }
        for (Loss loss : losses.booked(handoverId)) {
            if (reversal(loss.id()).isPresent()) {
                losses.unbook(loss.id());
            }
        }
    }

    private Optional<String> reversal(String movement) {
        return ledger.entriesOfMovement(movement).stream().findFirst().flatMap(LedgerEntry::reversedBy);
    }

    /** Lanes in which something waits to be disposed of; what was not found waits for the reconciliation. */
    @Transactional(readOnly = true)
    public Set<Lane> lanes(String handoverId) {
        Set<Lane> lanes = EnumSet.noneOf(Lane.class);
        rows.totals(handoverId).forEach(total -> lanes.add(total.lane()));
        lanes.remove(Lane.MISSING);
        return lanes;
    }

    /**
     * Moves lots to another lane, what expires first going first.
     *
     * @return what stands in the way; empty when they moved
     */
    public List<Finding> move(String handoverId, RemnantChoice choice, Lane to, String reason, String official) {
        handovers.lock(handoverId);
        Instant now = clock.instant();
        long unfit = to.forUse() ? rows.unfit(handoverId, choice, today()) : 0;
        List<Finding> findings = new ArrayList<>(LaneRules.moving(choice.lane(), to, reason, unfit));
        if (findings.isEmpty() && rows.move(handoverId, choice, to, reason.strip(), official, now) == 0) {
            findings.add(nothing(choice));
        }
        return findings;
    }

    static Finding nothing(RemnantChoice choice) {
        return Finding.of(
                "LANE_NOTHING",
                "productCode",
                "In de baan %s ligt niets van deze keuze."
                        .formatted(choice.lane().inDutch()));
    }

    /** What is left, by lane and product. */
    @Transactional(readOnly = true)
    public List<RemnantTotal> totals(String handoverId) {
        return rows.totals(handoverId);
    }

    /**
     * Lots, what expires first at the front.
     *
     * @param lane empty for all
     * @param words words that must all occur in lot, batch number, product or place
     */
    @Transactional(readOnly = true)
    public List<Remnant> search(String handoverId, Optional<Lane> lane, String words, int from, int most) {
        return rows.search(handoverId, lane.map(Enum::name).orElse(""), words, from, most);
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
