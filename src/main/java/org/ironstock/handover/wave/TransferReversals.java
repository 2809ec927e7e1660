package org.ironstock.handover.wave;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.HandoverState;
import org.ironstock.handover.SiteState;
import org.ironstock.handover.application.HandoverSigning;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.ReversalRows;
import org.ironstock.handover.persistence.ReversalRows.Drafted;
import org.ironstock.handover.persistence.SiteRows;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.stock.MovementRefused;
import org.ironstock.stock.Reversal;
import org.ironstock.stock.StockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a signed transfer back: by a reversing entry of its own day, under signatures of its own. */
@Service
@Transactional(noRollbackFor = MovementRefused.class)
public class TransferReversals {

    private static final String GROUND =
            "werkwijze overdracht noodvoorraad: na de handtekening alleen een tegenboeking";

    private final ReversalRows rows;
    private final SitesUnderWay underWay;
    private final SiteRows sites;
    private final HandoverRows handovers;
    private final StockLedger ledger;
    private final ReceivingParty receiver;
    private final Dossier dossier;
    private final Signing signing;
    private final HandoverSigning signatures;
    private final Clock clock;

    TransferReversals(
            ReversalRows rows,
            SitesUnderWay underWay,
            SiteRows sites,
            HandoverRows handovers,
            StockLedger ledger,
            ReceivingParty receiver,
            Dossier dossier,
            Signing signing,
            HandoverSigning signatures,
            Clock clock) {
        this.rows = rows;
        this.underWay = underWay;
        this.sites = sites;
        this.handovers = handovers;
        this.ledger = ledger;
        this.receiver = receiver;
        this.dossier = dossier;
        this.signing = signing;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Why this transfer cannot be taken back. */
    @Transactional(readOnly = true)
    public List<Finding> faults(String siteHandoverId) {
        Optional<SiteHandover> site = sites.find(siteHandoverId);
        if (site.filter(found -> found.state() == SiteState.TRANSFERRED).isPresent()) {
            return List.of();
        }
        return List.of(Finding.of(
                "TRANSFER_NOT_BOOKED",
                siteHandoverId,
                site.map(found -> "Locatie %s is %s; er is geen overdracht om terug te boeken."
                                .formatted(found.site(), found.state().inDutch()))
                        .orElseGet(() -> "Er is geen overdracht %s.".formatted(siteHandoverId)),
                GROUND));
    }

    /** Whether the handover is closed, so that taking a transfer back opens it again. */
    @Transactional(readOnly = true)
    public boolean closed(String handoverId) {
        return handovers.find(handoverId).orElseThrow().state() == HandoverState.ENDED;
    }

    public void draft(String siteHandoverId, String reason, String official) {
        underWay.expect(siteHandoverId, SiteState.TRANSFERRED);
        rows.add(siteHandoverId, reason, official, clock.instant());
    }

    /** Draws the reversal and asks for its signatures; gives the reference of the signing. */
    public String requestSignatures(String siteHandoverId) {
        SiteHandover site = underWay.expect(siteHandoverId, SiteState.TRANSFERRED);
        Drafted drafted = rows.find(siteHandoverId).orElseThrow();
        StoredDocument document = dossier.draw(WavePapers.reversal(
                site, receiver.named(site), drafted.reason(), drafted.official(), closed(site.handoverId())));
        rows.document(siteHandoverId, drafted.version(), document.id());
        return signatures.request(
                site.handoverId(), document.id(), WavePapers.REVERSAL, site.receiverId(), site.value(), Set.of());
    }

    /**
     * Books the reversal; the transfer itself stays to be seen.
     *
     * @return the signed document by which it was booked; empty when the goods are not there any more as they were handed
     *     over, or somebody was first
     * @throws IllegalStateException when it is not signed
     */
    public Optional<UUID> book(String siteHandoverId) {
        SiteHandover site = sites.lock(siteHandoverId);
        Drafted drafted = rows.find(siteHandoverId).orElseThrow();
        UUID document = drafted.documentId().orElseThrow();
        if (signing.notSigned(document).isPresent()) {
            throw new IllegalStateException("The reversal of %s is not signed".formatted(siteHandoverId));
        }
        try {
            ledger.reverse(new Reversal(site.movementRef(), drafted.reason(), document.toString(), drafted.official()));
        } catch (MovementRefused refused) {
            record(site, "REVERSAL_IMPOSSIBLE", refused.findings().get(0).message());
            return Optional.empty();
        }
        underWay.move(site, SiteState.REVERSED, drafted.reason(), drafted.official());
        return Optional.of(document);
    }

    /** The transfer stays as it is. */
    public void drop(String siteHandoverId) {
        SiteHandover site = sites.get(siteHandoverId);
        rows.find(siteHandoverId)
                .flatMap(Drafted::documentId)
                .flatMap(signing::whyNotSigned)
                .ifPresent(why -> record(site, "REVERSAL_NOT_SIGNED", why));
    }

    private void record(SiteHandover site, String what, String statement) {
        dossier.record(
                new EvidenceToRecord(site.handoverId(), what, SitesUnderWay.SYSTEM, site.id() + ": " + statement, ""));
    }
}
