package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.FilterAlarm;
import org.ironstock.contract.domain.FilterCover;
import org.ironstock.contract.domain.FilterStatement;
import org.ironstock.contract.watch.FilterWatch;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** What the forms about a shortage of filter material show in the same way. */
@Component
class FilterViews {

    private static final String UNKNOWN = "onbekend";

    private final FilterWatch watch;
    private final Suppliers suppliers;

    FilterViews(FilterWatch watch, Suppliers suppliers) {
        this.watch = watch;
        this.suppliers = suppliers;
    }

    /** The producer, how long its material lasts today, and what was done about earlier alarms. */
    TaskView of(long number) {
        FilterAlarm alarm = watch.alarm(number);
        String supplierId = alarm.supplierId();
        TaskView view = TaskView.empty()
                .fact("Producent", suppliers.name(supplierId))
                .fact("Contracten", String.join(", ", watch.contractsOf(supplierId)))
                .fact("Alarm van", DutchText.moment(alarm.raisedAt()))
                .fact("Product met het minste materiaal", alarm.productCode())
                .fact(
                        "Stand bij het alarm",
                        alarm.weeks()
                                .map(weeks -> DutchText.decimal(weeks) + " weken")
                                .orElse("onbekend: de producent heeft geen bruikbare opgave gedaan"))
                .table(
                        "Filtermateriaal nu",
                        List.of("Product", "Opgave van", "Voorraad (stuks)", "Verbruik per week", "Weken", "Oordeel"),
                        watch.covers(supplierId).stream().map(FilterViews::row).toList());
        List<List<String>> earlier = watch.alarms(supplierId).stream()
                .filter(one -> !one.measure().isEmpty())
                .map(one -> List.of(DutchText.moment(one.raisedAt()), one.productCode(), one.measure()))
                .toList();
        return earlier.isEmpty()
                ? view
                : view.table("Eerdere alarmen", List.of("Alarm van", "Product", "Wat is gedaan"), earlier);
    }

    private static List<String> row(FilterCover cover) {
        return List.of(
                cover.productCode(),
                cover.statement()
                        .map(FilterStatement::statedOn)
                        .map(DutchText::day)
                        .orElse("geen opgave"),
                cover.statement()
                        .map(stated -> DutchText.number(stated.stock().pieces()))
                        .orElse(UNKNOWN),
                cover.statement()
                        .map(stated -> DutchText.number(stated.weeklyUse().pieces()))
                        .orElse(UNKNOWN),
                cover.weeks().map(DutchText::decimal).orElse("–"),
                cover.level().inDutch());
    }
}
