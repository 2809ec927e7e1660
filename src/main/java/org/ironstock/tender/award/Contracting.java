package org.ironstock.tender.award;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.signing.SignedDocument;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.RankedOffer;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.WinnerProof;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** From the end of the standstill to the concluded contract, its commitment, its notice and a complete file. */
@Component
public class Contracting {

    /** Name under which what stands in the way of the contract is kept. */
    public static final String MAY_CONTRACT = "MAY_CONTRACT";

    /** Name under which the gaps of the file are kept. */
    public static final String FILE = "FILE";

    private static final List<String> COMPLETE_FILE = List.of(
            "needStatement",
            "estimate",
            "procurementDocuments",
            "publicationDecision",
            "openingMinutes",
            "qualityReport",
            "awardAdvice",
            AwardPapers.AWARD_DECISION,
            AwardPapers.FRAMEWORK_CONTRACT);

    private final TenderCases cases;
    private final AwardRows rows;
    private final Award award;
    private final ResultNotices resultNotices;
    private final Rankings rankings;
    private final WinnerProof proof;
    private final Preparations preparations;
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
            Rankings rankings,
            WinnerProof proof,
            Preparations preparations,
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
        this.rankings = rankings;
        this.proof = proof;
        this.preparations = preparations;
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

    /**
     * The guard before contracting: the award decision is signed, the standstill has passed, the winner has
     * proven what it declared and the money is set aside.
     */
    private List<Finding> obstacles(Tender tender) {
        List<Finding> obstacles = new ArrayList<>();
        signing.notSigned(rows.getDecision(tender.id()).documentId()).ifPresent(obstacles::add);
        award.standstillRuns(tender).ifPresent(obstacles::add);
        obstacles.addAll(proof.gaps(tender.id(), rows.getDecision(tender.id()).bidId()));
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
        List<String> drafters = preparations.contributors(tender.id(), Preparations.Part.DOCUMENTS);
        StoredDocument document = dossier.draw(AwardPapers.contract(
                tender,
                contractId,
                award.nameOf(offer.supplierId()),
                offer,
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
                Optional.empty()));
    }

    /** The contract with this id; empty when there is none. */
    public Optional<Contract> find(String contractId) {
        return rows.findContract(contractId);
    }

    /** @return what is wrong with a signature of the supplier; empty when it may be kept */
    public List<Finding> faults(Contract contract, String documentSha256, Instant signedAt) {
        List<Finding> faults = new ArrayList<>();
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
     * @throws AwardNotAllowed when the guard says no or the supplier did not sign
     */
    public String requestSignature(String tenderId) {
        Tender tender = cases.get(tenderId);
        requireMayContract(tender);
        Contract contract = rows.getContract(tenderId);
        requireSupplierSigned(contract);
        return signing.request(new SigningRequest(
                tenderId,
                contract.documentId(),
                AwardPapers.FRAMEWORK_CONTRACT,
                contract.id(),
                contract.supplierId(),
                tenderId,
                contract.maximum(),
                award.productGroup(tender),
                Set.of(),
                award.signingDeadline()));
    }

    private static void requireSupplierSigned(Contract contract) {
        if (contract.supplierSignedAt().isEmpty()) {
            throw new AwardNotAllowed(List.of(Finding.of(
                    "SUPPLIER_NOT_SIGNED", contract.id(), "De leverancier heeft het contract nog niet getekend.")));
        }
    }

    /**
     * Both sides have signed: registers the commitment (verplichting) and concludes the tender.
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
        Instant signed = lastSignature(contract.documentId());
        commitments.commit(
                tenderId, contract.id(), contract.supplierId(), contract.maximum(), DutchCalendar.dayOf(signed));
        rows.concluded(contract.id(), signed);
        cases.save(tender.withDates(tender.dates().concluded(signed)).moveTo(TenderStage.CONCLUDED));
    }

    private Instant lastSignature(UUID documentId) {
        return signing.signatureOf(documentId).orElseThrow().signatures().stream()
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

    /** Whether the file of the case is complete; the gaps are kept for who must fill them. */
    public boolean fileComplete(String tenderId) {
        List<Finding> gaps = dossier.missing(tenderId, COMPLETE_FILE);
        rows.noteObstacles(tenderId, FILE, gaps);
        return gaps.isEmpty();
    }

    /**
     * Closes the file of a concluded tender.
     *
     * @throws AwardNotAllowed when the contract is not concluded or the file has gaps
     */
    public void closeFile(String tenderId, String official) {
        if (cases.get(tenderId).stage() != TenderStage.CONCLUDED) {
            throw new AwardNotAllowed(List.of(
                    Finding.of("CONTRACT_NOT_CONCLUDED", tenderId, "De raamovereenkomst is nog niet gesloten.")));
        }
        if (!fileComplete(tenderId)) {
            throw new AwardNotAllowed(rows.obstacles(tenderId, FILE));
        }
        dossier.record(new EvidenceToRecord(
                tenderId, "FILE_CLOSED", official, "Het aanbestedingsdossier is volledig en afgesloten.", ""));
    }
}
