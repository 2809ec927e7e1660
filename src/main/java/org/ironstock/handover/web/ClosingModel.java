package org.ironstock.handover.web;

import java.time.Instant;
import java.util.Optional;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.handover.closing.Reconciliations;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.FinalReport;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a handover shows of its end. */
@Component
class ClosingModel {

    private final Remnants remnants;
    private final Disposals disposals;
    private final Reconciliations reconciliations;
    private final FinalReports reports;

    ClosingModel(Remnants remnants, Disposals disposals, Reconciliations reconciliations, FinalReports reports) {
        this.remnants = remnants;
        this.disposals = disposals;
        this.reconciliations = reconciliations;
        this.reports = reports;
    }

    void addTo(Model model, String handoverId) {
        model.addAttribute(
                "left",
                remnants.totals(handoverId).stream().map(ShownClosing.Left::of).toList());
        model.addAttribute(
                "disposals",
                disposals.of(handoverId).stream().map(ShownClosing.Set::of).toList());
        model.addAttribute(
                "books",
                reconciliations.latest(handoverId).map(ShownClosing.Books::of).orElse(null));
        Optional<FinalReport> closed = reports.lastClosed(handoverId);
        model.addAttribute("closedAt", moment(closed.flatMap(FinalReport::closedAt)));
        model.addAttribute(
                "overtakenAt", moment(closed.flatMap(FinalReport::overtaken).map(FinalReport.Overtaken::at)));
    }

    private static String moment(Optional<Instant> at) {
        return at.map(DutchText::moment).orElse("");
    }
}
