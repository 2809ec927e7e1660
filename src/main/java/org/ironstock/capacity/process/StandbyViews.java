package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.application.StandbyPapers;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms of a month show in the same way. */
@Component
class StandbyViews {

    static final List<String> DECLARATION_COLUMNS = List.of("Nummer", "Dagen", "Verklaard", "Door");

    private final StandbyLines lines;
    private final LineMonths months;
    private final Readiness readiness;
    private final Dossier dossier;

    StandbyViews(StandbyLines lines, LineMonths months, Readiness readiness, Dossier dossier) {
        this.lines = lines;
        this.months = months;
        this.readiness = readiness;
        this.dossier = dossier;
    }

    /** The month, what was declared, how each day counts, and how the fee came to be. */
    TaskView of(String monthId) {
        LineMonth month = months.get(monthId);
        StandbyLine line = lines.get(month.lineId());
        Settlement settled = month.measuredSettlement();
        TaskView view = TaskView.empty()
                .fact("Lijn", "%s %s (%s)".formatted(line.id(), line.name(), line.site()))
                .fact("Contract", line.contractId())
                .fact("Product", line.productCode())
                .fact("Maand", DutchText.month(month.month()))
                .fact(
                        "Gemeten gereedheid",
                        "%s: gereed op %d van %d dagen"
                                .formatted(
                                        StandbyPapers.percent(settled.readinessBasisPoints()),
                                        settled.readyDays(),
                                        settled.measuredDays()))
                .fact("Vergoeding", settled.share().inDutch())
                .fact("Verschuldigd, exclusief btw", settled.due().inDutch())
                .table("Opbouw van de vergoeding", List.of("Post", "Bedrag"), StandbyPapers.amounts(settled))
                .table(
                        "Hoe de dagen tellen",
                        List.of("Dagen", "Telt als"),
                        StandbyPapers.rows(readiness.judge(line, month.month())))
                .table(
                        "Verklaringen van de producent",
                        DECLARATION_COLUMNS,
                        declarations(readiness.declared(line.id(), month.month())));
        for (StoredDocument document : dossier.documentsOf(monthId)) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        return view;
    }

    /** Declarations as rows under {@link #DECLARATION_COLUMNS}. */
    List<List<String>> declarations(List<Declaration> declared) {
        return declared.stream().map(StandbyViews::row).toList();
    }

    private static List<String> row(Declaration declared) {
        return List.of(
                String.valueOf(declared.number()),
                DutchText.day(declared.from()) + " tot en met " + DutchText.day(declared.to()),
                declared.ready() ? "gereed" : "niet gereed: " + declared.reason(),
                declared.declaredBy());
    }
}
