package org.ironstock.quality.process;

import java.util.List;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.TaskView;
import org.ironstock.quality.application.LotDocuments;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.application.LotTests;
import org.ironstock.quality.domain.LotRelease;
import org.ironstock.quality.domain.TestJudgement;
import org.ironstock.quality.domain.TestRound;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What forms about a lot show above the choice. */
@Component
class LotViews {

    private final LotPapers papers;
    private final LotTests tests;
    private final LotDocuments documents;
    private final Dossier dossier;

    LotViews(LotPapers papers, LotTests tests, LotDocuments documents, Dossier dossier) {
        this.papers = papers;
        this.tests = tests;
        this.documents = documents;
        this.dossier = dossier;
    }

    /** Facts of the lot. */
    TaskView head(String lotId) {
        LotRelease lot = papers.lot(lotId);
        return TaskView.empty()
                .fact("Partij", lot.lotId())
                .fact("Product", documents.productName(lot))
                .fact("Leverancier", documents.supplierName(lot))
                .fact("Partijnummer van de leverancier", lot.supplierLot())
                .fact("Aantal", quantity(lot))
                .fact("Ligt in", lot.place())
                .fact("Geproduceerd op", lot.producedOn().map(DutchText::day).orElse("onbekend"))
                .fact("Vervalt op", DutchText.day(lot.expiresOn()))
                .fact("Grondslag", basis(lot));
    }

    /** The same with the sample of the test that runs. */
    TaskView withSample(String lotId) {
        TestRound round = tests.current(lotId);
        return head(lotId)
                .fact("Keuring", round(round))
                .fact("Bemonstering", round.plan().inDutch());
    }

    /** The same with what was measured and the report. */
    TaskView withJudgement(String lotId) {
        TaskView view = withSample(lotId);
        for (TestRound round : tests.rounds(lotId)) {
            if (round.result().isPresent()) {
                TestJudgement judgement = tests.judgement(papers.lot(lotId), round);
                view = view.table(
                        "Metingen, " + round(round),
                        List.of("Eigenschap", "Grens", "Gevonden", "Oordeel"),
                        LotDocuments.rows(judgement));
            }
        }
        return withDocument(view, papers.lot(lotId), LotDocuments.REPORT);
    }

    /** Adds the newest document of a kind about this lot, if there is one. */
    TaskView withDocument(TaskView view, LotRelease lot, String kind) {
        return dossier.latest(lot.caseRef(), kind + "-" + lot.lotId())
                .map(document -> view.document(document.title(), document.href(), document.sha256()))
                .orElse(view);
    }

    static String quantity(LotRelease lot) {
        return DutchText.number(lot.quantity().pieces()) + " stuks";
    }

    static String round(TestRound round) {
        return round.retest() ? "herkeuring" : "eerste keuring";
    }

    private static String basis(LotRelease lot) {
        String issue = lot.intendedIssueOn()
                .map(day -> ", uitgifte " + DutchText.day(day))
                .orElse("");
        return lot.basis().inDutch() + issue;
    }
}
