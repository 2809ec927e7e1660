package org.ironstock.handover.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.StatedPrice;
import org.ironstock.handover.wave.SiteValuation;
import org.ironstock.handover.wave.SiteValuation.Asked;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Waardering vaststellen": who takes over, where the log of temperatures stands, and prices with their source. */
@Component
class DetermineValuation implements OfficialTask {

    private final SiteValuation valuation;
    private final SiteViews views;
    private final ListedProducts listed;

    DetermineValuation(SiteValuation valuation, SiteViews views, ListedProducts listed) {
        this.valuation = valuation;
        this.views = views;
        this.listed = listed;
    }

    @Override
    public String taskKey() {
        return "Task_DetermineValuation";
    }

    @Override
    public TaskView view(TaskContext task) {
        String site = task.get(WaveVariables.SITE_HANDOVER_ID);
        List<Asked> asked = valuation.asked(site);
        Framework contract = valuation.contract(site);
        TaskView view = views.withDestinations(task)
                .fact(
                        "Raamovereenkomst",
                        "%s met %s, van %s tot en met %s"
                                .formatted(
                                        contract.contractId(),
                                        views.party(contract.supplierId()),
                                        DutchText.day(contract.from()),
                                        DutchText.day(contract.until())))
                .table(
                        "Wat wordt overgenomen",
                        List.of("Product", "Partijen", "Stuks", "Prijs in de productenlijst", "Dag van productie"),
                        asked.stream()
                                .map(one -> List.of(
                                        listed.inDutch(one.productCode()),
                                        DutchText.number(one.lots()),
                                        DutchText.number(one.pieces()),
                                        one.reference().map(UnitPrice::inDutch).orElse("niet bekend"),
                                        one.shelfLifeUnknown() ? "niet van elke partij bekend" : "bekend"))
                                .toList())
                .data(Map.of(
                        "receiverId",
                        contract.supplierId(),
                        "prices",
                        asked.stream().map(DetermineValuation::row).toList()));
        return asked.stream().anyMatch(one -> one.before().isPresent())
                ? view.fact("Prijzen", "Ingevuld zoals bij de vorige poging; ga na of zij nog gelden.")
                : view;
    }

    /** What stands in the form at first: what was stated at an earlier attempt, else the price of the product list. */
    private static Map<String, Object> row(Asked asked) {
        Map<String, Object> row = new HashMap<>();
        row.put("productCode", asked.productCode());
        row.put("shelfLifeUnknown", asked.shelfLifeUnknown());
        asked.reference().ifPresent(price -> row.put("currentPrice", typed(price)));
        asked.before().ifPresent(before -> {
            row.put("averageCost", typed(before.averageCost()));
            row.put("currentPrice", typed(before.currentPrice()));
            before.shelfLifeMonths().ifPresent(months -> row.put("shelfLifeMonths", months));
            row.put("source", before.source());
        });
        return row;
    }

    /** As an official types it. */
    private static String typed(UnitPrice price) {
        return price.euro().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Determined determined = answer.as(Determined.class);
        List<Finding> faults = valuation.determine(
                task.get(WaveVariables.SITE_HANDOVER_ID),
                determined.receiverId().strip(),
                determined.temperatureLog(),
                determined.prices().stream().map(Row::price).toList(),
                task.official());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    /** What the form answers. */
    private record Determined(String receiverId, String temperatureLog, List<Row> prices) {}

    private record Row(
            String productCode,
            String averageCost,
            String currentPrice,
            @Nullable Integer shelfLifeMonths,
            String source) {

        StatedPrice price() {
            return new StatedPrice(
                    productCode.strip(),
                    euro(averageCost),
                    euro(currentPrice),
                    Optional.ofNullable(shelfLifeMonths),
                    source.strip());
        }

        private static UnitPrice euro(String text) {
            return UnitPrice.of(text.strip().replace(',', '.'));
        }
    }
}
