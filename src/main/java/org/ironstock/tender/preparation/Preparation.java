package org.ironstock.tender.preparation;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.dossier.DocumentToDraw;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.payment.Commitments;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.DocumentsCheck;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.NeedRules;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.ReferencePrices;
import org.ironstock.tender.domain.Review;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.persistence.Preparations;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Urgency;
import org.springframework.stereotype.Component;

/** The steps of a preparation that need no signature: need, estimate, procedure, documents, budget. */
@Component
public class Preparation {

    private static final Period SIMILAR_TENDERS = Period.ofMonths(12);

    private final TenderCases cases;
    private final Preparations preparations;
    private final ScopeCheck scope;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final Commitments commitments;
    private final Urgency urgency;
    private final TenderSettings settings;
    private final Clock clock;

    Preparation(
            TenderCases cases,
            Preparations preparations,
            ScopeCheck scope,
            Suppliers suppliers,
            Dossier dossier,
            Commitments commitments,
            Urgency urgency,
            TenderSettings settings,
            Clock clock) {
        this.cases = cases;
        this.preparations = preparations;
        this.scope = scope;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.commitments = commitments;
        this.urgency = urgency;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps the need as an official recorded it.
     *
     * @return what is wrong with it; nothing was kept then
     */
    public List<Finding> recordNeed(String tenderId, Need need, String official) {
        List<Finding> findings = NeedRules.check(need, DutchCalendar.dayOf(clock.instant()));
        if (findings.isEmpty()) {
            cases.save(cases.get(tenderId).withNeed(need));
            preparations.addContributor(tenderId, Preparations.Part.NEED, official);
        }
        return findings;
    }

    /** Whether every product of the need may be tendered. */
    public boolean withinScope(String tenderId) {
        return scope.findings(cases.get(tenderId).need()).isEmpty();
    }

    /** Estimates the need and files need statement and estimate. */
    public Estimate estimate(String tenderId) {
        Tender tender = cases.get(tenderId);
        Need need = tender.need();
        ReferencePrices prices = scope.referencePrices(need);
        Estimate made = Estimate.of(need, prices, settings.bandPercent(), similar(tender));
        Tender estimated = cases.save(tender.withEstimate(made));
        List<Product> products = scope.productsOf(need);
        List<String> drafters = preparations.contributors(tenderId, Preparations.Part.NEED);
        draw(CaseDocuments.needStatement(estimated, products, first(drafters)), drafters);
        draw(CaseDocuments.estimate(estimated, prices, products, first(drafters)), drafters);
        return made;
    }

    /** Keeps the procedure that the decision chose. */
    public void procedureChosen(String tenderId, ProcedureRules rules) {
        cases.save(cases.get(tenderId).withProcedure(rules));
        dossier.record(new EvidenceToRecord(
                tenderId,
                "PROCEDURE_CHOSEN",
                "system",
                "%s op grond van %s.".formatted(rules.procedure().inDutch(), rules.ground()),
                rules.ruleVersion()));
    }

    /** Keeps a draft of the documents, right or not. */
    public void saveDraft(String tenderId, TenderDocuments documents, String official) {
        cases.saveDocuments(tenderId, documents);
        preparations.addContributor(tenderId, Preparations.Part.DOCUMENTS, official);
    }

    /** Everything that the check finds in the draft; empty while there is none. */
    public List<Finding> documentFindings(Tender tender) {
        return tender.documents()
                .map(documents -> check(tender, documents).findings(documents))
                .orElse(List.of());
    }

    /** Whether the draft may go to the reviewers. */
    public boolean documentsComplete(String tenderId) {
        return documentFindings(cases.get(tenderId)).stream().noneMatch(Finding::blocking);
    }

    /** Files the draft as the document that the reviewers read. */
    public StoredDocument drawDocuments(String tenderId) {
        Tender tender = cases.get(tenderId);
        List<String> drafters = preparations.contributors(tenderId, Preparations.Part.DOCUMENTS);
        return draw(CaseDocuments.procurementDocuments(tender, first(drafters)), drafters);
    }

    /** Whether every reviewer approved the draft as it stands; one who is silent has not. */
    public boolean reviewersAgree(String tenderId) {
        int round = preparations.round(tenderId);
        long approvals = preparations.latestReviews(tenderId).stream()
                .filter(review -> review.round() == round && review.approved())
                .count();
        return approvals == Review.Reviewer.values().length;
    }

    /**
     * Sets the maximum value aside.
     *
     * @return false when the budget line has too little room; the finding is kept for who must mend it
     */
    public boolean reserveBudget(String tenderId) {
        Tender tender = cases.get(tenderId);
        Optional<Finding> shortage = commitments.reserve(
                tenderId,
                settings.budgetLine(),
                tender.requireDocuments().maximumValue(),
                first(preparations.contributors(tenderId, Preparations.Part.DOCUMENTS)));
        shortage.ifPresent(finding -> preparations.noteObstacle(tenderId, List.of(finding)));
        return shortage.isEmpty();
    }

    /** Keeps why an official wants to stop; the tender stops when the process gets there. */
    public void decideToStop(String tenderId, String reason) {
        cases.save(cases.get(tenderId).withStopReason(reason));
    }

    /** Stops the tender and gives its budget back. */
    public void stop(String tenderId) {
        commitments.release(tenderId);
        cases.save(cases.get(tenderId).moveTo(TenderStage.STOPPED));
    }

    /** All officials who drafted anything of the tender. */
    List<String> drafters(String tenderId) {
        Set<String> all = new HashSet<>(preparations.contributors(tenderId, Preparations.Part.NEED));
        all.addAll(preparations.contributors(tenderId, Preparations.Part.DOCUMENTS));
        return all.stream().sorted().toList();
    }

    StoredDocument draw(DocumentToDraw document, List<String> drafters) {
        StoredDocument stored = dossier.draw(document);
        drafters.stream()
                .filter(official -> !official.equals(document.preparer()))
                .forEach(official -> dossier.addPreparer(stored.id(), official));
        return stored;
    }

    static String first(List<String> officials) {
        return officials.isEmpty() ? "" : officials.get(0);
    }

    private DocumentsCheck check(Tender tender, TenderDocuments documents) {
        Map<String, Set<String>> norms = new LinkedHashMap<>();
        scope.productsOf(tender.need()).forEach(product -> norms.put(product.code(), Set.copyOf(product.norms())));
        Set<String> confirmed = documents.invited().stream()
                .filter(id -> suppliers.find(id).filter(Supplier::mayBid).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return new DocumentsCheck(
                tender.need(),
                tender.requireEstimate(),
                tender.requireProcedure().steps(),
                norms,
                urgency.find(tender.id()).filter(UrgencyCase::allowed).flatMap(found -> found.motive()
                        .bridge()),
                confirmed);
    }

    private List<Money> similar(Tender tender) {
        Instant from =
                DutchCalendar.startOf(DutchCalendar.dayOf(tender.requestedAt()).minus(SIMILAR_TENDERS));
        return cases.similar(tender.id(), tender.need().productCodes(), from, tender.requestedAt());
    }
}
