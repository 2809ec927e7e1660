package org.ironstock.tender.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notice;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.signing.Signing;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.award.AwardNotAllowed;
import org.ironstock.tender.award.ResultNotices;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.Withdrawal;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.ironstock.tender.persistence.WithdrawalRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a withdrawn tender still asks: what it held is given back, everybody concerned is told, the result is published.
 * Nothing is deleted, and bids that were sealed stay so.
 */
@Service
public class WithdrawnTenders {

    private final TenderCases cases;
    private final WithdrawalRows rows;
    private final BidRows bids;
    private final VaultRows vaults;
    private final ResultNotices resultNotices;
    private final Notices notices;
    private final Commitments commitments;
    private final Signing signing;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final Clock clock;

    WithdrawnTenders(
            TenderCases cases,
            WithdrawalRows rows,
            BidRows bids,
            VaultRows vaults,
            ResultNotices resultNotices,
            Notices notices,
            Commitments commitments,
            Signing signing,
            Suppliers suppliers,
            Dossier dossier,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.bids = bids;
        this.vaults = vaults;
        this.resultNotices = resultNotices;
        this.notices = notices;
        this.commitments = commitments;
        this.signing = signing;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** Ends the tender as withdrawn: its vault takes no more, its budget and its part of the mandates are given back. */
    @Transactional
    public void release(String tenderId) {
        Tender tender = cases.lock(tenderId);
        requireDecided(tenderId);
        cases.save(tender.moveTo(TenderStage.WITHDRAWN));
        vaults.findLocked(tenderId)
                .filter(vault -> !vault.closed())
                .ifPresent(vault -> vaults.close(tenderId, clock.instant(), bids.countSubmitted(tenderId)));
        tender.notice().ifPresent(notices::takeBack);
        commitments.release(tenderId);
        for (StoredDocument document : dossier.documentsOf(tenderId)) {
            signing.giveBack(document.id(), "de aanbesteding is ingetrokken");
        }
    }

    /** Tells every bidder and everybody else who showed interest, in one act (art. 2.129 and 2.132 Aw 2012). */
    @Transactional
    public void inform(String tenderId) {
        Tender tender = cases.get(tenderId);
        Withdrawal withdrawal = requireDecided(tenderId);
        Instant now = clock.instant();
        for (String supplierId : concerned(tender)) {
            String name = suppliers.get(supplierId).name();
            StoredDocument letter = dossier.draw(DisputePapers.tenderWithdrawn(tender, withdrawal, supplierId, name));
            dossier.freeze(letter.id());
            rows.addLetter(tenderId, supplierId, letter.id(), now);
        }
    }

    private Set<String> concerned(Tender tender) {
        Set<String> concerned = new LinkedHashSet<>();
        bids.submitted(tender.id()).stream().map(Bid::supplierId).forEach(concerned::add);
        if (tender.dates().dispatchedAt().isPresent()) {
            tender.documents().map(TenderDocuments::invited).ifPresent(concerned::addAll);
        }
        concerned.addAll(rows.interested(tender.id()));
        return concerned;
    }

    /**
     * Prepares the result notice without award, with the reason of the withdrawal.
     *
     * @return empty when no contract notice went out
     */
    @Transactional
    public Optional<UUID> prepareNotice(String tenderId) {
        Tender tender = cases.get(tenderId);
        return announced(tender)
                ? Optional.of(
                        notices.prepare(resultNotices.withdrawn(tender, requireDecided(tenderId), suppliersOf(tender))))
                : Optional.empty();
    }

    private List<String> suppliersOf(Tender tender) {
        return new ArrayList<>(
                bids.submitted(tender.id()).stream().map(Bid::supplierId).toList());
    }

    /** A notice that was sent can still be published, so it counts as announced. */
    private boolean announced(Tender tender) {
        return tender.notice()
                .flatMap(notices::find)
                .map(Notice::state)
                .filter(state -> state == Notice.State.PUBLISHED || state == Notice.State.SENT)
                .isPresent();
    }

    /** Closes the file. */
    @Transactional
    public void close(String tenderId) {
        Withdrawal withdrawal = requireDecided(tenderId);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "TENDER_WITHDRAWN",
                withdrawal.decidedBy(),
                "Aanbesteding ingetrokken: %s. %d partij(en) geïnformeerd. Het dossier is afgesloten."
                        .formatted(
                                withdrawal.requireReason().inDutch(),
                                rows.told(tenderId).size()),
                ""));
    }

    private Withdrawal requireDecided(String tenderId) {
        Withdrawal withdrawal = rows.carriedOut(tenderId)
                .orElseThrow(() -> new NoSuchElementException("Tender %s is not withdrawn".formatted(tenderId)));
        signing.notSigned(withdrawal.requireDecision()).ifPresent(finding -> {
            throw new AwardNotAllowed(List.of(finding));
        });
        return withdrawal;
    }
}
