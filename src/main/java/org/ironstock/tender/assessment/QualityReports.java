package org.ironstock.tender.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ScoreRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** The quality report: once signed it fixes quality, and only then may a price be read. */
@Service
public class QualityReports {

    /** Kind of the document, also its row in the table of signing authority. */
    public static final String KIND = "qualityReport";

    private final TenderCases tenders;
    private final AssessmentTeam team;
    private final QualityReportText text;
    private final Draws draws;
    private final ScoreRows rows;
    private final Dossier dossier;
    private final Signing signing;
    private final Products products;
    private final AssessmentSettings settings;
    private final Clock clock;

    QualityReports(
            TenderCases tenders,
            AssessmentTeam team,
            QualityReportText text,
            Draws draws,
            ScoreRows rows,
            Dossier dossier,
            Signing signing,
            Products products,
            AssessmentSettings settings,
            Clock clock) {
        this.tenders = tenders;
        this.team = team;
        this.text = text;
        this.draws = draws;
        this.rows = rows;
        this.dossier = dossier;
        this.signing = signing;
        this.products = products;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws the report of the newest consensus and asks for signatures. The chair and all evaluators prepared it, so none
     * of them may sign it.
     *
     * @return reference for the process {@code signing}
     * @throws NotReady when there is no consensus
     */
    public String request(String tenderId) {
        if (rows.consensus(tenderId).isEmpty()) {
            throw new NotReady(
                    tenderId,
                    List.of(Finding.of("NO_CONSENSUS", "consensus", "Er is nog geen consensus vastgesteld.")));
        }
        Draw draw = draws.commit(tenderId);
        Tender tender = tenders.get(tenderId);
        StoredDocument document = dossier.draw(text.of(tender, draw, team.chair(tenderId)));
        team.evaluators(tenderId).forEach(evaluator -> dossier.addPreparer(document.id(), evaluator));
        rows.addReport(tenderId, rows.round(tenderId), document.id(), clock.instant());
        return signing.request(new SigningRequest(
                tenderId,
                document.id(),
                KIND,
                "",
                "",
                tenderId,
                tender.requireDocuments().maximumValue(),
                productGroup(tender),
                Set.of(),
                deadline()));
    }

    /** The newest report. */
    public Optional<StoredDocument> find(String tenderId) {
        return rows.report(tenderId).map(dossier::get);
    }

    /**
     * Guard before anything builds on the quality scores: the newest report is signed and its bytes are unchanged.
     *
     * @throws NotReady when it is not
     */
    public void requireSigned(String tenderId) {
        UUID document = rows.report(tenderId)
                .orElseThrow(() -> new NotReady(
                        tenderId,
                        List.of(Finding.of("NO_QUALITY_REPORT", KIND, "Er is nog geen kwaliteitsrapport opgemaakt."))));
        signing.notSigned(document).ifPresent(finding -> {
            throw new NotReady(tenderId, List.of(finding));
        });
    }

    private String productGroup(Tender tender) {
        return tender.need().productCodes().stream()
                .flatMap(code -> products.find(code, DutchCalendar.dayOf(clock.instant())).stream())
                .map(Product::group)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Tender %s has no product".formatted(tender.id())));
    }

    private Instant deadline() {
        return DutchCalendar.endOf(DutchCalendar.official()
                .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.signingWorkingDays()));
    }
}
