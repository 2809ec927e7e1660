package org.ironstock.tender.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.SignatureToPlace;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.notice.Notices;
import org.ironstock.payment.Commitments;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.AgreedLine;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.WinnerProof;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.EligibilityRows;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.pricing.Pricing;
import org.springframework.stereotype.Component;

/** From the end of the standstill to the concluded contract, its commitment, its notice and a complete file. */
@Component
public class Contracting {

    /** Name under which what stands in the way of the contract is kept. */
    public static final String MAY_CONTRACT = "MAY_CONTRACT";

    /** Name under which the gaps of the file are kept. */
    public static final String FILE = "FILE";

    private static final int NOTICE_DAYS = 30;

    private final TenderCases cases;
    private final AwardRows rows;
    private final Award award;
    private final ResultNotices resultNotices;
    private final AgreedTerms agreed;
    private final Rankings rankings;
    private final WinnerProof proof;
    private final ExAnte exAnte;
    private final Preparations preparations;
    private final EligibilityRows eligibility;
    private final Pricing pricing;
    private final Dossier dossier;
    private final Signing signing;
    private final Commitments commitments;
    private final Notices notices;
    private final AwardSettings settings;
    private final Clock clock;

    Contracting(
            TenderCases cases,
            AwardRows rows,
            Award award,
            ResultNotices resultNotices,
            AgreedTerms agreed,
            Rankings rankings,
            WinnerProof proof,
            ExAnte exAnte,
            Preparations preparations,
            EligibilityRows eligibility,
            Pricing pricing,
            Dossier dossier,
            Signing signing,
            Commitments commitments,
            Notices notices,
            AwardSettings settings,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.award = award;
        this.resultNotices = resultNotices;
        this.agreed = agreed;
        this.rankings = rankings;
        this.proof = proof;
        this.exAnte = exAnte;
        this.preparations = preparations;
        this.eligibility = eligibility;
        this.pricing = pricing;
        this.dossier = dossier;
        this.signing = signing;
        this.commitments = commitments;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the contract may be offered and signed now; what stands in the way is kept for who must remove it. */
    public boolean mayContract(String tenderId) {
        List<Finding> obstacles = obstacles(cases.get(tenderId));
        rows.noteObstacles(tenderId, MAY_CONTRACT, obstacles);
        return obstacles.isEmpty();
    }

    /** What stands in the way of the contract at this moment, and what the last check kept. */
    public List<Finding> standsInTheWay(String tenderId) {
        Set<Finding> found = new LinkedHashSet<>(obstacles(cases.get(tenderId)));
        found.addAll(rows.obstacles(tenderId, MAY_CONTRACT));
        return List.copyOf(found);
    }

    /**
     * The guard before contracting: the award decision is signed and stands, the standstill has passed, no court case is
     * open, the winner has proven what it declared and the money is set aside.
     */
    private List<Finding> obstacles(Tender tender) {
        List<Finding> obstacles = new ArrayList<>();
        signing.notSigned(rows.getDecision(tender.id()).documentId()).ifPresent(obstacles::add);
        award.standstillRuns(tender).ifPresent(obstacles::add);
        exAnte.standsInTheWay(tender.id()).ifPresent(obstacles::add);
        obstacles.addAll(proof.gaps(tender.id(), rows.getDecision(tender.id()).bidId()));
        obstacles.addAll(award.disputes(tender.id()));
        if (!commitments.reserved(tender.id(), tender.requireDocuments().maximumValue())) {
            obstacles.add(Finding.of(
                    "BUDGET_NOT_RESERVED",
                    tender.id(),
                    "Voor de maximumwaarde van %s is geen budget gereserveerd."
                            .formatted(tender.requireDocuments().maximumValue().inDutch()),
                    "art. 4.1 Comptabiliteitswet 2016"));
        }
        return obstacles;
    }

    private void requireMayContract(Tender tender) {
        List<Finding> obstacles = obstacles(tender);
        if (!obstacles.isEmpty()) {
            throw new AwardNotAllowed(obstacles);
        }
    }

    /**
     * Draws the contract, freezes it and offers it to the winner; a contract that was offered before stays the same.
     *
     * @return last moment for the winner to sign
     * @throws AwardNotAllowed when the guard says no
     */
    public Instant offer(String tenderId) {
        Tender tender = cases.lock(tenderId);
        requireMayContract(tender);
        if (rows.contractOf(tenderId).isEmpty()) {
            draw(tender);
        }
        return award.workingDays(settings.supplierSigningWorkingDays());
    }

    /** Whether the winner signed the offered contract. */
    public boolean supplierHasSigned(String tenderId) {
        return rows.getContract(tenderId).supplierSignedAt().isPresent();
    }

    private void draw(Tender tender) {
        RankedOffer offer = rankings.winner(tender.id()).orElseThrow();
        String contractId = rows.nextContractId();
        List<AgreedLine> lines = agreed.lines(tender, offer.bidId());
        List<String> drafters = preparations.contributors(tender.id(), Preparations.Part.DOCUMENTS);
        StoredDocument document = dossier.draw(AwardPapers.contract(
                tender,
                contractId,
                award.nameOf(offer.supplierId()),
                offer,
                lines,
                drafters.isEmpty() ? "" : drafters.get(0)));
        drafters.stream().skip(1).forEach(official -> dossier.addPreparer(document.id(), official));
        dossier.freeze(document.id());
        rows.addContract(new Contract(
                contractId,
                tender.id(),
                offer.supplierId(),
                offer.bidId(),
                document.id(),
                document.sha256(),
                tender.requireDocuments().maximumValue(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        rows.addLines(contractId, lines);
    }

    /** The contract with this id; empty when there is none. */
    public Optional<Contract> find(String contractId) {
        return rows.findContract(contractId);
    }

    /** @return what is wrong with a signature of the supplier; empty when it may be kept */
    public List<Finding> faults(Contract contract, String documentSha256, Instant signedAt) {
        List<Finding> faults = new ArrayList<>();
        if (contract.lapsedAt().isPresent()) {
            faults.add(Finding.of(
                    "CONTRACT_LAPSED",
                    "contractId",
                    "Het aanbod van contract %s is vervallen.".formatted(contract.id())));
        }
        if (!contract.documentSha256().equalsIgnoreCase(documentSha256)) {
            faults.add(Finding.of(
                    "OTHER_DOCUMENT_SIGNED",
                    "documentSha256",
                    "De handtekening hoort niet bij het aangeboden contract %s.".formatted(contract.id())));
        }
        if (signedAt.isBefore(contract.offeredAt()) || signedAt.isAfter(clock.instant())) {
            faults.add(Finding.of(
                    "SIGNED_AT_IMPOSSIBLE",
                    "signedAt",
                    "Het moment van ondertekening ligt voor het aanbod of in de toekomst."));
        }
        return faults;
    }

    /** The winner tells that it does not sign; what follows is for officials to decide. */
    public void supplierRefused(Contract contract, String reason) {
        dossier.record(new EvidenceToRecord(
                contract.tenderId(),
                "SUPPLIER_REFUSED",
                contract.supplierId(),
                "De leverancier tekent contract %s niet: %s".formatted(contract.id(), reason),
                ""));
        rows.noteObstacles(
                contract.tenderId(),
                MAY_CONTRACT,
                List.of(Finding.of(
                        "SUPPLIER_REFUSED", contract.id(), "De leverancier tekent het contract niet: " + reason)));
    }

    /**
     * The winner does not sign: its contract lapses, its bid falls out and the ranking is calculated without it.
     *
     * @param reason in Dutch; the bidder reads it in its letter
     * @return what stands in the way; empty when the next in rank can be asked
     */
    public List<Finding> passOn(String tenderId, String reason, String official) {
        if (rankings.ranking(tenderId).size() < 2) {
            return List.of(Finding.of(
                    "NOBODY_NEXT",
                    tenderId,
                    "Er is geen volgende inschrijver in de rangorde; besluit niet te gunnen of toets opnieuw."));
        }
        Instant now = clock.instant();
        AwardRows.Decision decision = rows.getDecision(tenderId);
        rows.contractOf(tenderId).ifPresent(contract -> {
            signing.withdraw(contract.documentId(), "de winnaar tekent niet");
            rows.lapse(contract.id(), reason, now);
        });
        eligibility.reject(new BidRejection(
                decision.bidId(), tenderId, BidRejection.Ground.CONTRACT_NOT_SIGNED, reason, official, now));
        pricing.rank(tenderId);
        Tender tender = cases.lock(tenderId);
        cases.save(tender.withDates(tender.dates().withoutStandstill()).moveTo(TenderStage.AWARD));
        return List.of();
    }

    /** The supplier signed the very bytes that the State will sign. */
    public void supplierSigned(Contract contract, String signer, Instant signedAt) {
        rows.supplierSigned(contract.id(), signer, signedAt);
        dossier.sign(
                contract.documentId(),
                new SignatureToPlace(
                        contract.supplierId(),
                        signer,
                        "opdrachtnemer",
                        award.nameOf(contract.supplierId()),
                        "getekend op %s, SHA-256 %s; dit zegel bevestigt de ontvangst"
                                .formatted(DutchText.moment(signedAt), contract.documentSha256())));
        dossier.record(new EvidenceToRecord(
                contract.tenderId(),
                "SUPPLIER_SIGNED",
                contract.supplierId(),
                "%s tekende contract %s (SHA-256 %s) op %s."
                        .formatted(signer, contract.id(), contract.documentSha256(), DutchText.moment(signedAt)),
                ""));
    }

    /**
     * Asks for the signatures of the State, after the supplier's.
     *
     * @return reference for the process {@code signing}; empty when the guard says no, and then it is kept why
     * @throws AwardNotAllowed when the supplier did not sign
     */
    public Optional<String> requestSignature(String tenderId) {
        Tender tender = cases.get(tenderId);
        Contract contract = rows.getContract(tenderId);
        requireSupplierSigned(contract);
        if (!mayContract(tenderId)) {
            return Optional.empty();
        }
        return Optional.of(signing.request(new SigningRequest(
                tenderId,
                contract.documentId(),
                AwardPapers.FRAMEWORK_CONTRACT,
                contract.id(),
                contract.supplierId(),
                tenderId,
                contract.maximum(),
                award.productGroup(tender),
                Set.of(),
                award.signingDeadline())));
    }

    private static void requireSupplierSigned(Contract contract) {
        if (contract.supplierSignedAt().isEmpty()) {
            throw new AwardNotAllowed(List.of(Finding.of(
                    "SUPPLIER_NOT_SIGNED", contract.id(), "De leverancier heeft het contract nog niet getekend.")));
        }
    }

    /**
     * Both sides have signed: registers the commitment (verplichting), concludes the tender and tells who goes on with
     * the contract.
     *
     * @throws AwardNotAllowed when the guard says no or a signature is missing
     */
    public void conclude(String tenderId) {
        Tender tender = cases.lock(tenderId);
        requireMayContract(tender);
        Contract contract = rows.getContract(tenderId);
        requireSupplierSigned(contract);
        signing.notSigned(contract.documentId()).ifPresent(finding -> {
            throw new AwardNotAllowed(List.of(finding));
        });
        SignedDocument document = signing.signatureOf(contract.documentId()).orElseThrow();
        Instant signed = lastSignature(document);
        commitments.commit(
                tenderId, contract.id(), contract.supplierId(), contract.maximum(), DutchCalendar.dayOf(signed));
        rows.concluded(contract.id(), signed);
        cases.save(tender.withDates(tender.dates().concluded(signed)).moveTo(TenderStage.CONCLUDED));
        agreed.tell(tender, contract, document);
    }

    private static Instant lastSignature(SignedDocument document) {
        return document.signatures().stream()
                .map(SignedDocument.Signature::signedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * Prepares the award notice, subtype 29.
     *
     * @return empty for a private procedure, which needs none
     */
    public Optional<UUID> prepareNotice(String tenderId) {
        Tender tender = cases.get(tenderId);
        return tender.withResultNotice()
                ? Optional.of(notices.prepare(resultNotices.awarded(tender, rows.getContract(tenderId))))
                : Optional.empty();
    }

    /**
     * When the award notice needs attention: so many days before it is late as the settings say.
     *
     * @return first moment of that day
     */
    public Instant noticeNeedsAttentionAt(String tenderId) {
        return DutchCalendar.startOf(concludedOn(tenderId).plusDays(settings.noticeWarningDays()));
    }

    /**
     * When the award notice is late: within thirty days after the contract it must be sent (art. 2.134 Aw 2012).
     *
     * @return first moment after the period
     */
    public Instant noticeLateAt(String tenderId) {
        return DutchCalendar.endOf(DutchCalendar.official().endOfPeriod(concludedOn(tenderId), NOTICE_DAYS))
                .plusSeconds(1);
    }

    private LocalDate concludedOn(String tenderId) {
        return DutchCalendar.dayOf(rows.getContract(tenderId).concludedAt().orElseThrow());
    }

    /** The award notice was not published when it needed attention. */
    public void warnOfNotice(String tenderId) {
        dossier.record(new EvidenceToRecord(
                tenderId,
                "AWARD_NOTICE_DUE",
                "system",
                "De aankondiging van de gegunde opdracht is nog niet gepubliceerd; uiterlijk %s."
                        .formatted(DutchText.weekday(noticeLateAt(tenderId).minusSeconds(1))),
                "Aw 2012 art. 2.134"));
    }

    /** The award notice was not published in time. */
    public void noticeLate(String tenderId) {
        dossier.record(new EvidenceToRecord(
                tenderId,
                "AWARD_NOTICE_LATE",
                "system",
                "De aankondiging van de gegunde opdracht is niet binnen dertig dagen na het contract gepubliceerd.",
                "Aw 2012 art. 2.134"));
    }

    /** Whether the file of the case is complete; the gaps are kept for who must fill them. */
    public boolean fileComplete(String tenderId) {
        List<Finding> gaps = CompleteFile.gaps(dossier, signing, cases.get(tenderId));
        rows.noteObstacles(tenderId, FILE, gaps);
        return gaps.isEmpty();
    }

    /**
     * Closes the file of a concluded tender.
     *
     * @throws AnswerRefused when the contract is not concluded or the file has gaps
     */
    public void closeFile(String tenderId, String official) {
        if (cases.get(tenderId).stage() != TenderStage.CONCLUDED) {
            throw new AnswerRefused(
                    Finding.of("CONTRACT_NOT_CONCLUDED", tenderId, "De raamovereenkomst is nog niet gesloten."));
        }
        if (!fileComplete(tenderId)) {
            throw new AnswerRefused(rows.obstacles(tenderId, FILE));
        }
        dossier.record(new EvidenceToRecord(
                tenderId, "FILE_CLOSED", official, "Het aanbestedingsdossier is volledig en afgesloten.", ""));
    }
}
