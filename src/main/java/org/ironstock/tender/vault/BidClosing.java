package org.ironstock.tender.vault;

import java.time.Clock;
import java.time.Instant;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vault from the first day of bidding to the last. */
@Service
public class BidClosing {

    private final VaultRows vaults;
    private final BidRows bids;
    private final EnvelopeKeys keys;
    private final TenderCases tenders;
    private final Dossier dossier;
    private final Clock clock;

    BidClosing(VaultRows vaults, BidRows bids, EnvelopeKeys keys, TenderCases tenders, Dossier dossier, Clock clock) {
        this.vaults = vaults;
        this.bids = bids;
        this.keys = keys;
        this.tenders = tenders;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Makes the vault of a tender with its keys: from now on it takes bids. A second call changes nothing.
     *
     * @return the vault
     */
    @Transactional
    public BidVault prepare(String tenderId) {
        Tender tender = tenders.lock(tenderId);
        vaults.insertOnce(tenderId, clock.instant());
        keys.create(tenderId);
        if (tender.stage() == TenderStage.PUBLICATION) {
            tenders.save(tender.moveTo(TenderStage.BIDDING));
        }
        return getLocked(tenderId);
    }

    /**
     * Closes the vault and counts what is in it; a second call gives the same count.
     *
     * @throws IllegalStateException before closing, whoever asks and wherever the process stands
     */
    @Transactional
    public int close(String tenderId) {
        BidVault vault = getLocked(tenderId);
        if (vault.closed()) {
            return vault.bidCount().orElseThrow();
        }
        Instant now = clock.instant();
        if (!vault.mayClose(now)) {
            throw new IllegalStateException("The vault of %s takes bids until %s and may not close at %s"
                    .formatted(tenderId, vault.closingAt(), now));
        }
        int count = bids.countSubmitted(tenderId);
        vaults.close(tenderId, now, count);
        Tender tender = tenders.get(tenderId);
        Tender closed = tender.withDates(tender.dates().closed(now));
        tenders.save(count > 0 && closed.stage() == TenderStage.BIDDING ? closed.moveTo(TenderStage.OPENING) : closed);
        dossier.record(new EvidenceToRecord(
                tenderId,
                "BIDDING_CLOSED",
                "system",
                "De termijn voor inschrijving is gesloten; aantal inschrijvingen in de kluis: " + count + ".",
                ""));
        return count;
    }

    private BidVault getLocked(String tenderId) {
        return vaults.findLocked(tenderId)
                .orElseThrow(
                        () -> new IllegalStateException("Tender " + tenderId + " has no vault or no closing moment"));
    }
}
