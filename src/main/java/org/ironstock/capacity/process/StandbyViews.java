package org.ironstock.capacity.process;

import java.util.List;
import org.ironstock.capacity.LineMonth;
import org.ironstock.capacity.LineMonth.Settlement;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.LineMonths;
import org.ironstock.capacity.application.ProductNames;
import org.ironstock.capacity.application.Readiness;
import org.ironstock.capacity.application.StandbyPapers;
import org.ironstock.capacity.domain.Declaration;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.Evidence;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What the forms of a line and its months show in the same way. */
@Component
class StandbyViews {

    private final StandbyLines lines;
    private final LineMonths months;
    private final Readiness readiness;
    private final ProductNames products;
    private final Suppliers suppliers;
    private final Officials officials;
    private final Dossier dossier;

    StandbyViews(
            StandbyLines lines,
            LineMonths months,
            Readiness readiness,
            ProductNames products,
            Suppliers suppliers,
            Officials officials,
            Dossier dossier) {
        this.lines = lines;
        this.months = months;
        this.readiness = readiness;
        this.products = products;
        this.suppliers = suppliers;
        this.officials = officials;
        this.dossier = dossier;
    }

    /** The month, what stands in the way, what was declared, how each day counts, and how the fee came to be. */
    TaskView of(String monthId) {
        return of(monthId, TaskView.empty());
    }

    /** The same, with who set the fee that another confirms. */
    TaskView toConfirm(String monthId) {
        String setBy = months.get(monthId).setBy().orElseThrow();
        return of(monthId, TaskView.empty().fact("Vastgesteld door", officials.displayName(setBy)));
    }

    /** The same under the months of the line that earned nothing. */
    TaskView withoutFee(String monthId, List<LineMonth> months) {
        return of(
                monthId,
                TaskView.empty()
                        .table(
                                "Maanden van deze lijn zonder vergoeding",
                                List.of("Maand", "Gemeten gereedheid"),
                                months.stream()
                                        .map(month -> List.of(
                                                DutchText.month(month.month()),
                                                StandbyPapers.readiness(month.measuredSettlement())))
                                        .toList()));
    }

    private TaskView of(String monthId, TaskView about) {
        LineMonth month = months.get(monthId);
        StandbyLine line = lines.get(month.lineId());
        Settlement settled = month.measuredSettlement();
        TaskView view = line(about.fact("Maand", DutchText.month(month.month())), line)
                .fact("Gemeten gereedheid", StandbyPapers.readiness(settled))
                .fact("Regel voor de vergoeding", settled.share().inDutch())
                .fact("Verschuldigd, exclusief btw", settled.due().inDutch())
                .findings(months.obstacle(monthId).stream().toList())
                .table("Opbouw van de vergoeding", List.of("Post", "Bedrag"), StandbyPapers.amounts(settled))
                .table(
                        "Hoe de dagen tellen",
                        List.of("Dagen", "Telt als"),
                        StandbyPapers.rows(readiness.judge(line, month.month())));
        view = declarations(view, "Verklaringen van de producent", readiness.declared(line.id(), month.month()));
        view = setbacks(view, months.setbacks(monthId));
        for (StoredDocument document : dossier.documentsOf(monthId)) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        return view;
    }

    /** A line as every form about it shows it first. */
    TaskView line(TaskView view, StandbyLine line) {
        return view.fact("Lijn", "%s %s (%s)".formatted(line.id(), line.name(), line.site()))
                .fact("Producent", suppliers.name(line.supplierId()))
                .fact("Product", products.of(line.productCode()))
                .fact("Contract", line.contractId());
    }

    private TaskView setbacks(TaskView view, List<Evidence> setbacks) {
        return setbacks.isEmpty()
                ? view
                : view.table(
                        "Waarom opnieuw",
                        List.of("Op", "Wie", "Wat"),
                        setbacks.stream()
                                .map(fact -> List.of(
                                        DutchText.day(DutchCalendar.dayOf(fact.recordedAt())),
                                        officials.displayName(fact.actor()),
                                        fact.statement()))
                                .toList());
    }

    /** Declarations as a table; none are told in words. */
    TaskView declarations(TaskView view, String caption, List<Declaration> declared) {
        return declared.isEmpty()
                ? view.fact(caption, "er is niets verklaard")
                : view.table(
                        caption,
                        List.of("Nummer", "Dagen", "Verklaard", "Door"),
                        declared.stream().map(this::row).toList());
    }

    private List<String> row(Declaration declared) {
        return List.of(
                String.valueOf(declared.number()),
                DutchText.day(declared.from()) + " tot en met " + DutchText.day(declared.to()),
                declared.ready() ? "gereed" : "niet gereed: " + declared.reason(),
                officials.exists(declared.declaredBy())
                        ? officials.displayName(declared.declaredBy()) + ", namens de producent"
                        : "producent");
    }
}
