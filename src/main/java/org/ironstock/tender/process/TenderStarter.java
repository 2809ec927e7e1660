package org.ironstock.tender.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.TenderListing;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderRequestRefused;
import org.ironstock.tender.TenderSearch;
import org.ironstock.tender.TenderSummary;
import org.ironstock.tender.Tenders;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.NeedRules;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.TenderOverview;
import org.ironstock.tender.publicity.PublicReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts tenders. The row and the process begin in one transaction; the first step runs after it, so that the caller has
 * the id at once.
 */
@Service
class TenderStarter implements Tenders {

    /** Message of the start event, equal to the short event type. */
    static final String TENDER_REQUESTED = "tender.requested";

    private final TenderCases cases;
    private final TenderOverview overview;
    private final PublicReading publicReading;
    private final Products products;
    private final RuntimeService runtime;
    private final TenderRules rules;
    private final Clock clock;

    TenderStarter(
            TenderCases cases,
            TenderOverview overview,
            PublicReading publicReading,
            Products products,
            RuntimeService runtime,
            TenderRules rules,
            Clock clock) {
        this.cases = cases;
        this.overview = overview;
        this.publicReading = publicReading;
        this.products = products;
        this.runtime = runtime;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<TenderSummary> find(String tenderId) {
        return cases.find(tenderId).map(Tender::summary);
    }

    @Override
    public Optional<PublicTender> findPublic(String tenderId) {
        return publicReading.find(tenderId);
    }

    @Override
    public TenderListing list(TenderSearch search) {
        return overview.list(search);
    }

    @Override
    @Transactional
    public String request(TenderRequest request, String requester) {
        Need need = Need.of(request);
        List<Finding> findings = new ArrayList<>(NeedRules.check(need, today()));
        findings.addAll(unknownProducts(need));
        if (!findings.isEmpty()) {
            throw new TenderRequestRefused(findings);
        }
        return begin(need, requester);
    }

    /** Registers a tender and starts its process; what its need lacks is found in the first task. */
    String begin(Need need, String requester) {
        String id = register(need, requester);
        runtime.createMessageCorrelation(TENDER_REQUESTED)
                .processInstanceBusinessKey(id)
                .setVariable(TenderVariables.TENDER_ID.name(), TenderVariables.TENDER_ID.toEngine(id))
                .correlateStartMessage();
        return id;
    }

    /** Keeps a tender that an official starts in Tasklist; the need itself follows in the first task. */
    String register(Need need, String requester) {
        String id = cases.nextId();
        Instant now = clock.instant();
        cases.add(Tender.requested(id, need, requester, now, today()));
        rules.pin(id);
        return id;
    }

    /** A code that the list never knew is a fault of the sender; one that is not admitted stops the tender itself. */
    private List<Finding> unknownProducts(Need need) {
        return need.productCodes().stream()
                .filter(code -> products.find(code, today()).isEmpty())
                .distinct()
                .map(code -> Finding.of(
                        "PRODUCT_UNKNOWN", code, "Product %s staat niet in de productlijst.".formatted(code)))
                .toList();
    }

    private LocalDate today() {
        return DutchCalendar.dayOf(clock.instant());
    }
}
