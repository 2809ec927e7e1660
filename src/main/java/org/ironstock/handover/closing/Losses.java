package org.ironstock.handover.closing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.domain.Loss;
import org.ironstock.handover.domain.StockDifference;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.LossRows;
import org.ironstock.handover.persistence.LossRows.LostLot;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.stock.Counter;
import org.ironstock.stock.Movement;
import org.ironstock.stock.MovementKind;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces that stand in the books and are not there: proposed by one person, signed by others, booked as lost. */
@Service
@Transactional
public class Losses {

    private static final int SHORTEST_REASON = 50;
    private static final String GROUND = "werkwijze overdracht noodvoorraad, stap 5; Comptabiliteitswet 2016";

    private final HandoverRows handovers;
    private final LossRows rows;
    private final Reconciliations reconciliations;
    private final Dossier dossier;
    private final ClosingSignatures signatures;
    private final StockLedger ledger;
    private final Clock clock;

    Losses(
            HandoverRows handovers,
            LossRows rows,
            Reconciliations reconciliations,
            Dossier dossier,
            ClosingSignatures signatures,
            StockLedger ledger,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.reconciliations = reconciliations;
        this.dossier = dossier;
        this.signatures = signatures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Proposes to declare lost what was not found.
     *
     * @return what stands in the way; empty when it is proposed
     */
    public List<Finding> propose(String handoverId, String reason, String official) {
        handovers.lock(handoverId);
        List<Finding> findings = new ArrayList<>();
        List<StockDifference> differences =
                reconciliations.latest(handoverId).orElseThrow().verdict().differences();
        differences.stream()
                .filter(difference -> !difference.losable())
                .findFirst()
                .ifPresent(other -> findings.add(Finding.of(
                        "LOSS_OTHER_DIFFERENCE",
                        handoverId,
                        "Niet elk verschil is een vermissing: %s Laat eerst terugboeken wat onjuist is geboekt."
                                .formatted(other.inDutch()),
                        GROUND)));
        if (reason.strip().length() < SHORTEST_REASON) {
            findings.add(Finding.of(
                    "LOSS_REASON",
                    "reason",
                    "Leg in ten minste %d tekens uit waar is gezocht en waarom de voorraad vermist is."
                            .formatted(SHORTEST_REASON),
                    GROUND));
        }
        if (findings.isEmpty()) {
            rows.add(handoverId, reason.strip(), official, clock.instant());
        }
        return findings;
    }

    /** Draws the newest proposal and asks for its signatures; gives their reference. */
    public String requestSignatures(String handoverId) {
        Loss loss = latest(handoverId);
        StoredDocument document = dossier.draw(ClosingPapers.loss(loss, rows.lots(loss.id())));
        rows.document(loss.id(), document.id());
        return signatures.request(handoverId, document.id(), ClosingPapers.LOSS, Money.ZERO);
    }

    private Loss latest(String handoverId) {
        return rows.latest(handoverId)
                .orElseThrow(() -> new IllegalStateException("Nothing is proposed as lost in " + handoverId));
    }

    /**
     * Books the newest proposal, behind the guard that it is signed. Again has no second effect.
     *
     * @throws IllegalStateException when it is not signed
     * @throws org.ironstock.stock.MovementRefused when the pieces are no longer in the books
     */
    public void book(String handoverId) {
        handovers.lock(handoverId);
        Loss loss = latest(handoverId);
        UUID document = loss.document().orElseThrow();
        signatures.require(document);
        List<LostLot> lots = rows.lots(loss.id());
        ledger.post(new Movement(
                loss.id(),
                MovementKind.COUNT,
                document.toString(),
                clock.instant(),
                loss.proposedBy(),
                lots.stream()
                        .map(lot -> new Movement.Line(lot.lotId(), lot.quantity(), lot.holding(), Counter.LOST))
                        .toList()));
        rows.booked(loss.id(), clock.instant());
    }

    /** Why the newest proposal was not signed; empty while nobody refused. */
    @Transactional(readOnly = true)
    public Optional<String> refused(String handoverId) {
        return rows.latest(handoverId)
                .filter(loss -> loss.bookedAt().isEmpty())
                .flatMap(Loss::document)
                .map(signatures::whyNot);
    }

    /** Those that were booked, oldest first. */
    @Transactional(readOnly = true)
    public List<Loss> booked(String handoverId) {
        return rows.booked(handoverId);
    }
}
