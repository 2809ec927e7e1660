package org.ironstock.tender.award;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** The ending without award: a signed decision, every bidder informed, the result published, the budget given back. */
@Component
public class EndWithoutAward {

    private final TenderCases cases;
    private final AwardRows rows;
    private final Award award;
    private final ResultNotices resultNotices;
    private final OpenedBids bids;
    private final Dossier dossier;
    private final Signing signing;
    private final Commitments commitments;
    private final Notices notices;
    private final Clock clock;

    EndWithoutAward(
            TenderCases cases,
            AwardRows rows,
            Award award,
            ResultNotices resultNotices,
            OpenedBids bids,
            Dossier dossier,
            Signing signing,
            Commitments commitments,
            Notices notices,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.award = award;
        this.resultNotices = resultNotices;
        this.bids = bids;
        this.dossier = dossier;
        this.signing = signing;
        this.commitments = commitments;
        this.notices = notices;
        this.clock = clock;
    }

    /** The tender for which nothing is awarded. */
    public Tender tender(String tenderId) {
        return cases.get(tenderId);
    }

    /** What was decided before; empty the first time. */
    public Optional<NoAward> find(String tenderId) {
        return rows.noAward(tenderId);
    }

    /** Keeps why nothing is awarded, as the draft of the decision. */
    public void decide(
            String tenderId, NoAward.Reason reason, String motive, NoAward.FollowUp followUp, String official) {
        rows.putNoAward(tenderId, reason, motive, followUp, official);
    }

    /**
     * Draws the decision and asks for its signatures.
     *
     * @return reference for the process {@code signing}
     */
    public String requestDecision(String tenderId) {
        Tender tender = cases.get(tenderId);
        StoredDocument decision = dossier.draw(AwardPapers.noAwardDecision(tender, rows.getNoAward(tenderId)));
        rows.noAwardDrawn(tenderId, decision.id());
        return signing.request(new SigningRequest(
                tenderId,
                decision.id(),
                AwardPapers.NO_AWARD_DECISION,
                "",
                "",
                tenderId,
                tender.requireDocuments().maximumValue(),
                award.productGroup(tender),
                Set.of(),
                award.signingDeadline()));
    }

    /**
     * Writes and sends a letter to every bidder in one act.
     *
     * @throws AwardNotAllowed when the decision is not signed
     */
    public void informBidders(String tenderId) {
        Tender tender = cases.get(tenderId);
        NoAward noAward = requireSigned(tenderId);
        int round = rows.decision(tenderId).map(AwardRows.Decision::round).orElse(0) + 1;
        for (OpenedBid bid : opened(tenderId, noAward)) {
            StoredDocument letter = dossier.draw(
                    AwardPapers.noAwardLetter(tender, noAward, bid.supplierId(), award.nameOf(bid.supplierId())));
            dossier.freeze(letter.id());
            rows.putLetter(tenderId, round, bid.id(), bid.supplierId(), letter.id());
        }
        rows.sendLetters(tenderId, round, clock.instant());
    }

    private List<OpenedBid> opened(String tenderId, NoAward noAward) {
        return noAward.reason() == NoAward.Reason.NO_BIDS ? List.of() : bids.of(tenderId);
    }

    /**
     * Prepares the result notice without award, subtype 29.
     *
     * @return empty for a private procedure, which needs none
     */
    public Optional<UUID> prepareNotice(String tenderId) {
        Tender tender = cases.get(tenderId);
        NoAward noAward = requireSigned(tenderId);
        return tender.withResultNotice()
                ? Optional.of(notices.prepare(resultNotices.notAwarded(tender, noAward)))
                : Optional.empty();
    }

    /** Ends the tender and gives its budget back. */
    public void close(String tenderId) {
        NoAward noAward = requireSigned(tenderId);
        Tender tender = cases.lock(tenderId);
        commitments.release(tenderId);
        cases.save(tender.moveTo(TenderStage.NOT_AWARDED));
        dossier.record(new EvidenceToRecord(
                tenderId,
                "ENDED_WITHOUT_AWARD",
                noAward.decidedBy(),
                "Geëindigd zonder gunning: %s. Vervolg: %s."
                        .formatted(
                                noAward.reason().inDutch(), noAward.followUp().inDutch()),
                ""));
    }

    private NoAward requireSigned(String tenderId) {
        NoAward noAward = rows.getNoAward(tenderId);
        UUID document = noAward.decision()
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no such decision".formatted(tenderId)));
        signing.notSigned(document).ifPresent(finding -> {
            throw new AwardNotAllowed(List.of(finding));
        });
        return noAward;
    }
}
