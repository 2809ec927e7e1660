package org.ironstock.tender.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.tender.domain.Bid;
import org.ironstock.tender.domain.BidState;
import org.ironstock.tender.domain.BidVault;
import org.ironstock.tender.domain.EnvelopeKind;
import org.ironstock.tender.domain.EspdAnswers;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.OpenedPrice;
import org.ironstock.tender.domain.PriceEnvelopes;
import org.ironstock.tender.domain.PriceOffer;
import org.ironstock.tender.domain.SealNotBroken;
import org.ironstock.tender.persistence.BidRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.VaultRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads opened envelopes; asks at each reading whether they may be open. */
@Service
class VaultReader implements OpenedBids, PriceEnvelopes {

    /** Kind of the document that must be signed before prices. */
    private static final String QUALITY_REPORT = "qualityReport";

    private final VaultRows vaults;
    private final BidRows bids;
    private final TenderCases tenders;
    private final EnvelopeReading reading;
    private final Dossier dossier;
    private final Signing signing;
    private final Clock clock;

    VaultReader(
            VaultRows vaults,
            BidRows bids,
            TenderCases tenders,
            EnvelopeReading reading,
            Dossier dossier,
            Signing signing,
            Clock clock) {
        this.vaults = vaults;
        this.bids = bids;
        this.tenders = tenders;
        this.reading = reading;
        this.dossier = dossier;
        this.signing = signing;
        this.clock = clock;
    }

    @Override
    public List<OpenedBid> of(String tenderId) {
        requireOpened(tenderId, vaults.find(tenderId));
        return bids.submitted(tenderId).stream().map(this::opened).toList();
    }

    @Override
    public OpenedBid get(UUID bidId) {
        return opened(getOpened(bidId));
    }

    @Override
    public InputStream qualityDocument(UUID bidId) {
        try {
            return reading.open(getOpened(bidId).envelopes(EnvelopeKind.QUALITY).get(0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<EspdAnswers> espdAnswers(UUID bidId) {
        return getOpened(bidId).envelopes(EnvelopeKind.ESPD).stream()
                .flatMap(envelope -> reading.espd(envelope, new ArrayList<>()).stream())
                .sorted(Comparator.comparing(EspdAnswers::role))
                .toList();
    }

    @Override
    @Transactional
    public List<OpenedPrice> open(String tenderId) {
        Optional<BidVault> vault = vaults.findLocked(tenderId);
        requireOpened(tenderId, vault);
        List<Finding> findings = refusePrices(tenderId);
        if (!findings.isEmpty()) {
            throw new SealNotBroken(tenderId, findings);
        }
        if (vault.flatMap(BidVault::pricesOpenedAt).isEmpty()) {
            vaults.openPrices(tenderId, clock.instant());
            dossier.record(new EvidenceToRecord(
                    tenderId,
                    "PRICES_OPENED",
                    "system",
                    "De prijsdelen zijn geopend nadat het kwaliteitsrapport was ondertekend.",
                    ""));
        }
        List<String> products = tenders.get(tenderId).need().productCodes();
        return bids.submitted(tenderId).stream()
                .map(bid -> price(bid, products))
                .toList();
    }

    private List<Finding> refusePrices(String tenderId) {
        Optional<StoredDocument> report = dossier.latest(tenderId, QUALITY_REPORT);
        return report.map(document -> signing.notSigned(document.id()).stream().toList())
                .orElseGet(() -> List.of(Finding.of(
                        "QUALITY_REPORT_MISSING",
                        QUALITY_REPORT,
                        "Er is nog geen kwaliteitsrapport; de prijsdelen gaan pas open als dat is ondertekend.")));
    }

    private OpenedPrice price(Bid bid, List<String> products) {
        List<Finding> findings = new ArrayList<>();
        Optional<PriceOffer> offer =
                reading.price(bid.envelopes(EnvelopeKind.PRICE).get(0), products, findings);
        return new OpenedPrice(bid.id(), offer, findings);
    }

    private OpenedBid opened(Bid bid) {
        return new OpenedBid(
                bid.id(),
                bid.tenderId(),
                bid.supplierId(),
                bid.receiptNumber(),
                bid.receivedAt(),
                bids.findings(bid.id()));
    }

    /** A replaced or withdrawn bid is never opened: for a reader it does not exist. */
    private Bid getOpened(UUID bidId) {
        Bid bid = bids.get(bidId);
        requireOpened(bid.tenderId(), vaults.find(bid.tenderId()));
        if (bid.state() != BidState.SUBMITTED) {
            throw new NoSuchElementException("There is no opened bid " + bidId);
        }
        return bid;
    }

    private static void requireOpened(String tenderId, Optional<BidVault> vault) {
        if (vault.filter(BidVault::opened).isEmpty()) {
            throw new SealNotBroken(
                    tenderId,
                    List.of(Finding.of(
                            "VAULT_NOT_OPENED", "vault", "De kluis is nog niet door twee openers geopend.")));
        }
    }
}
