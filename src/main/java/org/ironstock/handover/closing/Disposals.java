package org.ironstock.handover.closing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.DocumentToFile;
import org.ironstock.dossier.DocumentToFile.Audience;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.application.HandoverSettings;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Donation;
import org.ironstock.handover.domain.Lane;
import org.ironstock.handover.domain.Processing;
import org.ironstock.handover.domain.RemnantChoice;
import org.ironstock.handover.domain.Sale;
import org.ironstock.handover.persistence.DisposalRows;
import org.ironstock.handover.persistence.DisposalRows.HeldLot;
import org.ironstock.handover.persistence.DisposalRows.ProductTotal;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.RemnantRows;
import org.ironstock.shared.CsvLine;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.stock.Movement;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets of lots that leave the stock of a handover by one decision: chosen with what expires first at the front, decided about,
 * signed, and booked out of the ledger. A set that does not get that far goes back.
 */
@Service
@Transactional
public class Disposals {

    private static final String ANNEX = "disposalLots";

    private final HandoverRows handovers;
    private final DisposalRows rows;
    private final RemnantRows remnants;
    private final Dossier dossier;
    private final ClosingSignatures signatures;
    private final StockLedger ledger;
    private final HandoverSettings settings;
    private final Clock clock;

    Disposals(
            HandoverRows handovers,
            DisposalRows rows,
            RemnantRows remnants,
            Dossier dossier,
            ClosingSignatures signatures,
            StockLedger ledger,
            HandoverSettings settings,
            Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.remnants = remnants;
        this.dossier = dossier;
        this.signatures = signatures;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Holds a set of lots for one decision. Lots that expired since they came into the lane go to processing first.
     *
     * @return the disposal; empty when nothing is left of the choice
     */
    public Optional<String> choose(String handoverId, RemnantChoice choice, String official) {
        handovers.lock(handoverId);
        Instant now = clock.instant();
        remnants.sortOut(handoverId, today(), official, now);
        boolean nothing = remnants.totals(handoverId).stream()
                .noneMatch(total -> total.lane() == choice.lane()
                        && (choice.productCode().isEmpty()
                                || choice.productCode().equals(total.productCode())));
        if (nothing) {
            return Optional.empty();
        }
        String disposalId = rows.add(handoverId, choice.lane(), official, now);
        if (remnants.hold(handoverId, choice, disposalId) == 0) {
            throw new IllegalStateException("Nothing is left of " + choice);
        }
        rows.addUp(disposalId);
        return Optional.of(disposalId);
    }

    /** @throws NoSuchElementException when there is no such disposal */
    @Transactional(readOnly = true)
    public Disposal get(String disposalId) {
        return find(disposalId).orElseThrow(() -> new NoSuchElementException("There is no disposal " + disposalId));
    }

    @Transactional(readOnly = true)
    public Optional<Disposal> find(String disposalId) {
        return rows.find(disposalId);
    }

    /** All of a handover, the newest first. */
    @Transactional(readOnly = true)
    public List<Disposal> of(String handoverId) {
        return rows.of(handoverId);
    }

    /** What it has of each product. */
    @Transactional(readOnly = true)
    public List<ProductTotal> products(String disposalId) {
        return rows.products(disposalId);
    }

    /** Its lots, what expires first at the front. */
    @Transactional(readOnly = true)
    public List<HeldLot> lots(String disposalId, String words, int from, int most) {
        return rows.lots(disposalId, words, from, most);
    }

    @Transactional(readOnly = true)
    public Optional<Sale> sale(String disposalId) {
        return rows.sale(disposalId);
    }

    @Transactional(readOnly = true)
    public Optional<Donation> donation(String disposalId) {
        return rows.donation(disposalId);
    }

    @Transactional(readOnly = true)
    public Optional<Processing> processing(String disposalId) {
        return rows.processing(disposalId);
    }

    /** @return what is wrong with the offer; empty when it is kept */
    public List<Finding> offer(String disposalId, Sale.Offer offer) {
        List<Finding> findings = offer.findings(today());
        if (findings.isEmpty()) {
            rows.offer(disposalId, offer);
        }
        return findings;
    }

    /** @return why it is not sold to this buyer; empty when it is */
    public List<Finding> sell(String disposalId, Sale.Buyer buyer) {
        Sale sale = sale(disposalId).orElseThrow();
        List<Finding> findings = new ArrayList<>(buyer.findings(sale.offer()));
        findings.addAll(expired(disposalId));
        if (findings.isEmpty()) {
            rows.sell(disposalId, buyer);
        }
        return findings;
    }

    /** @return why it is not given to this recipient; empty when it is */
    public List<Finding> give(String disposalId, Donation donation) {
        List<Finding> findings = new ArrayList<>(donation.findings());
        findings.addAll(expired(disposalId));
        if (findings.isEmpty()) {
            rows.give(disposalId, donation);
        }
        return findings;
    }

    private List<Finding> expired(String disposalId) {
        long unfit = rows.unfit(disposalId, today());
        return unfit == 0
                ? List.of()
                : List.of(Finding.of(
                        "DISPOSAL_EXPIRED",
                        disposalId,
                        "%d partijen zijn intussen verlopen en gaan niet naar een gebruiker. Kies dat er niemand is gevonden; dan gaan zij naar de verwerking."
                                .formatted(unfit),
                        "beleid ijzeren voorraad: verlopen voorraad bereikt geen gebruiker"));
    }

    /** @return what is wrong with the advice; empty when it is kept */
    public List<Finding> advise(String disposalId, Donation.Advice advice) {
        List<Finding> findings = advice.findings();
        if (findings.isEmpty()) {
            rows.advise(disposalId, advice);
        }
        return findings;
    }

    /** @return what is wrong with the order; empty when it is kept */
    public List<Finding> process(String disposalId, Processing order) {
        List<Finding> findings = order.findings();
        if (findings.isEmpty()) {
            rows.process(disposalId, order);
        }
        return findings;
    }

    /** @return why it does not prove that the lots were processed; empty when it does and is kept */
    public List<Finding> certify(String disposalId, Processing.Certificate certificate) {
        Disposal disposal = get(disposalId);
        Processing order = processing(disposalId).orElseThrow();
        List<Finding> findings = order.findings(certificate, DutchCalendar.dayOf(disposal.chosenAt()), today());
        if (findings.isEmpty()) {
            rows.certify(disposalId, certificate);
            dossier.draw(DisposalPapers.certificate(disposal, order, certificate));
        }
        return findings;
    }

    /** Draws the decision, files the list of its lots with it, and asks for signatures; gives their reference. */
    public String requestSignatures(String disposalId) {
        Disposal disposal = get(disposalId);
        StoredDocument annex = dossier.file(new DocumentToFile(
                disposal.handoverId(),
                ANNEX,
                "Partijen van %s".formatted(disposalId),
                "text/csv",
                annex(disposalId).getBytes(StandardCharsets.UTF_8),
                Audience.OFFICIALS,
                disposal.chosenBy()));
        DisposalPapers papers = new DisposalPapers(disposal, rows.products(disposalId), annex);
        StoredDocument document = dossier.draw(
                switch (disposal.lane()) {
                    case SALE -> papers.sale(sale(disposalId).orElseThrow());
                    case DONATION -> papers.donation(donation(disposalId).orElseThrow());
                    case PROCESSING -> papers.processing(processing(disposalId).orElseThrow());
                    case QUARANTINE, MISSING ->
                        throw new IllegalStateException("Nothing leaves by the lane of " + disposalId);
                });
        dossier.addPreparer(document.id(), disposal.chosenBy());
        sale(disposalId)
                .ifPresent(
                        sale -> dossier.addPreparer(document.id(), sale.offer().official()));
        rows.document(disposalId, document.id());
        return signatures.request(
                disposal.handoverId(), document.id(), out(disposal).documentKind(), amount(disposal));
    }

    private Money amount(Disposal disposal) {
        Optional<Money> price = sale(disposal.id()).flatMap(Sale::buyer).map(Sale.Buyer::price);
        return price.or(() -> processing(disposal.id()).map(Processing::cost)).orElse(Money.ZERO);
    }

    private String annex(String disposalId) {
        StringBuilder file = new StringBuilder(CsvLine.UTF8_MARK)
                .append(CsvLine.of(
                        List.of("partij", "product", "batch", "locatie", "status", "houdbaar_tot", "aantal")));
        rows.lots(disposalId, "", 0, Integer.MAX_VALUE)
                .forEach(lot -> file.append(CsvLine.of(List.of(
                        lot.lotId(),
                        lot.productCode(),
                        lot.supplierLot(),
                        lot.holding().place(),
                        lot.holding().status().inDutch(),
                        lot.expiresOn().toString(),
                        String.valueOf(lot.quantity().pieces())))));
        return file.toString();
    }

    /**
     * Books the lots out of the stock, behind the guard that the decision is signed and, of processing, that a certificate
     * proves it. Again has no second effect.
     *
     * @throws IllegalStateException when the decision is not signed or the certificate is missing
     * @throws org.ironstock.stock.MovementRefused when the lots are no longer there
     */
    public void book(String disposalId) {
        Disposal disposal = get(disposalId);
        handovers.lock(disposal.handoverId());
        UUID document = disposal.document().orElseThrow();
        signatures.require(document);
        if (disposal.lane() == Lane.PROCESSING
                && processing(disposalId).flatMap(Processing::certificate).isEmpty()) {
            throw new IllegalStateException("Nothing proves that %s was processed".formatted(disposalId));
        }
        Lane.Out out = out(disposal);
        Instant now = clock.instant();
        int most = settings.rowsAtOnce();
        int part = 1;
        List<HeldLot> lots = rows.lots(disposalId, "", 0, most);
        while (!lots.isEmpty()) {
            ledger.post(new Movement(
                    movement(disposalId, part),
                    out.movement(),
                    document.toString(),
                    now,
                    disposal.chosenBy(),
                    lots.stream()
                            .map(lot -> new Movement.Line(lot.lotId(), lot.quantity(), lot.holding(), out.counter()))
                            .toList()));
            lots = rows.lots(disposalId, "", part * most, most);
            part++;
        }
        rows.end(disposalId, Disposal.State.BOOKED, "");
    }

    /** Reference of a part of the movement by which a disposal is booked; parts count from 1. */
    static String movement(String disposalId, int part) {
        return "%s-%d".formatted(disposalId, part);
    }

    private static Lane.Out out(Disposal disposal) {
        return disposal.lane().out().orElseThrow();
    }

    /** Nobody was found: the lots go to the next lane. */
    public void passOn(String disposalId, String official) {
        Disposal disposal = get(disposalId);
        Lane next = disposal.lane().next();
        String reason = disposal.lane() == Lane.SALE
                ? "Er is geen koper gevonden (%s).".formatted(disposalId)
                : "Er is geen ontvanger gevonden (%s).".formatted(disposalId);
        back(disposal, next, reason, official);
        rows.end(disposalId, Disposal.State.PASSED_ON, "Doorgeschoven naar %s.".formatted(next.inDutch()));
    }

    /** The decision was not signed or advised against: the lots are to be disposed of again, in the same lane. */
    public void putBack(String disposalId, String official) {
        Disposal disposal = get(disposalId);
        String why = disposal.document()
                .map(signatures::whyNot)
                .or(() -> donation(disposalId)
                        .flatMap(Donation::advice)
                        .map(advice -> "Negatief advies van Buitenlandse Zaken: " + advice.text()))
                .orElse("Het besluit is niet genomen.");
        back(disposal, disposal.lane(), "Teruggelegd (%s).".formatted(disposalId), official);
        rows.end(disposalId, Disposal.State.RETURNED, why);
    }

    private void back(Disposal disposal, Lane to, String reason, String official) {
        handovers.lock(disposal.handoverId());
        remnants.putBack(
                disposal.handoverId(), disposal.id(), disposal.lane(), to, reason, today(), official, clock.instant());
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
