package org.ironstock.tender.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.signing.Signing;
import org.ironstock.signing.SigningRequest;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.ScoreSheet;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.ScoreRows;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Service;

/** The quality report: once signed it fixes quality, and only then may a price be read. */
@Service
public class QualityReports {

    /** Kind of the document, also its row in the table of signing authority. */
    public static final String KIND = "qualityReport";

    /** Kind of an annex, before the party that it tells of. */
    static final String ANNEX = "qualityAnnex";

    private final TenderCases tenders;
    private final AssessmentTeam team;
    private final QualityReportText text;
    private final Draws draws;
    private final ScoreRows rows;
    private final Scores scores;
    private final Bidders bidders;
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
            Scores scores,
            Bidders bidders,
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
        this.scores = scores;
        this.bidders = bidders;
        this.dossier = dossier;
        this.signing = signing;
        this.products = products;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the report has annexes and some are still to be drawn. */
    public boolean annexesOpen(String tenderId) {
        return inParts(tenderId) && !openAnnexes(tenderId).isEmpty();
    }

    /**
     * Whether there are too many scores for one document and one page of a form: thousands of rows ask more memory and time
     * than one step may take. Then they are shown and told for each bidder apart.
     */
    public boolean inParts(String tenderId) {
        ScoreSheet sheet = scores.sheet(tenderId);
        return sheet.bids().size() * sheet.criteria().size() > settings.reportRows();
    }

    private List<OpenedBid> openAnnexes(String tenderId) {
        Set<UUID> drawn = rows.annexes(tenderId, rows.round(tenderId)).keySet();
        return bidders.valid(tenderId).stream()
                .filter(bid -> !drawn.contains(bid.id()))
                .toList();
    }

    /**
     * Draws annexes to the report, one for each bidder, as many as one transaction may hold. What was drawn stays when the
     * work is broken off, and the dossier tells how far it is.
     *
     * @return whether some are still to be drawn
     */
    public boolean drawAnnexes(String tenderId) {
        Tender tender = tenders.get(tenderId);
        List<OpenedBid> open = openAnnexes(tenderId);
        int round = rows.round(tenderId);
        QualityReportText.Annexes annexes = text.annexes(tender);
        open.stream().limit(settings.annexesAtOnce()).forEach(bid -> {
            StoredDocument annex = dossier.draw(annexes.of(bid, team.chair(tenderId)));
            rows.addAnnex(tenderId, round, bid.id(), annex.id());
        });
        int left = Math.max(0, open.size() - settings.annexesAtOnce());
        int all = bidders.valid(tenderId).size();
        dossier.record(new EvidenceToRecord(
                tenderId,
                "QUALITY_ANNEXES_DRAWN",
                "system",
                "Bijlagen bij het kwaliteitsrapport opgesteld: %d van %d.".formatted(all - left, all),
                ""));
        return left > 0;
    }

    /**
     * Draws the report of the newest consensus and asks for signatures. The chair and all evaluators prepared it, so none
     * of them may sign it.
     *
     * @return reference for the process {@code signing}
     * @throws NotReady when there is no consensus, or an annex is missing
     */
    public String request(String tenderId) {
        if (rows.consensus(tenderId).isEmpty()) {
            throw new NotReady(
                    tenderId,
                    List.of(Finding.of("NO_CONSENSUS", "consensus", "Er is nog geen consensus vastgesteld.")));
        }
        Draw draw = draws.commit(tenderId);
        Tender tender = tenders.get(tenderId);
        StoredDocument document = dossier.draw(
                inParts(tenderId)
                        ? text.withAnnexes(tender, draw, team.chair(tenderId), annexes(tenderId))
                        : text.of(tender, draw, team.chair(tenderId)));
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

    private Map<UUID, StoredDocument> annexes(String tenderId) {
        if (annexesOpen(tenderId)) {
            throw new NotReady(
                    tenderId,
                    List.of(Finding.of(
                            "ANNEX_MISSING",
                            ANNEX,
                            "Nog niet alle bijlagen bij het kwaliteitsrapport zijn opgesteld.")));
        }
        Map<UUID, UUID> ids = rows.annexes(tenderId, rows.round(tenderId));
        Map<UUID, StoredDocument> annexes = new HashMap<>();
        Map<UUID, StoredDocument> filed = dossier.documentsOf(tenderId).stream()
                .collect(Collectors.toMap(StoredDocument::id, Function.identity()));
        ids.forEach(
                (bid, document) -> Optional.ofNullable(filed.get(document)).ifPresent(one -> annexes.put(bid, one)));
        return annexes;
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
