package org.ironstock.capacity.process;

import java.util.List;
import java.util.Map;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.capacity.domain.Sizing;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.handover.EmergencyCover;
import org.ironstock.handover.EmergencyStock;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms of a sizing show. */
@Component
class SizingViews {

    private final Sizings sizings;
    private final Products products;
    private final CapacityPolicy policy;
    private final EmergencyStock emergencyStock;
    private final Dossier dossier;

    SizingViews(
            Sizings sizings, Products products, CapacityPolicy policy, EmergencyStock emergencyStock, Dossier dossier) {
        this.sizings = sizings;
        this.products = products;
        this.policy = policy;
        this.emergencyStock = emergencyStock;
        this.dossier = dossier;
    }

    /** What there is to choose from when figures are entered, and what is known of dike 2. */
    TaskView figures(String sizingId) {
        List<Map<String, String>> choices = products.admitted(policy.today()).stream()
                .map(product -> Map.of("value", product.code(), "label", product.name()))
                .toList();
        List<EmergencyCover> covers = emergencyStock.covers();
        TaskView view = head(sizingId).data(Map.of("products", choices, "rows", known(covers)));
        String caption =
                "Dijk 2 volgens grootboek en voorraadmeldingen, eind van " + DutchText.day(emergencyStock.day());
        return covers.isEmpty()
                ? view.fact(caption, "geen voorraad bekend")
                : view.table(
                        caption,
                        List.of("Product", "Vrij", "Virtueel", "Samen", "Door elke leverancier gemeld"),
                        covers.stream().map(SizingViews::cells).toList());
    }

    /** What is known of dike 2 stands in the rows already, where every supplier reported. */
    private List<Map<String, Object>> known(List<EmergencyCover> covers) {
        return covers.stream()
                .filter(EmergencyCover::whole)
                .filter(cover -> products.find(cover.productCode(), policy.today())
                        .filter(product -> product.state() == Product.State.ADMITTED)
                        .isPresent())
                .map(cover -> Map.<String, Object>of(
                        "productCode", cover.productCode(),
                        "stockDike2", cover.usable(),
                        "stockSource", "Dijk 2: grootboek en voorraadmeldingen",
                        "stockOn", emergencyStock.day().toString()))
                .toList();
    }

    private static List<String> cells(EmergencyCover cover) {
        return List.of(
                cover.productCode(),
                DutchText.number(cover.free()),
                DutchText.number(cover.virtual()),
                DutchText.number(cover.usable()),
                cover.whole() ? "ja" : "nee, meer is niet bekend");
    }

    /** The need of each product, what no line can close, and the papers so far. */
    TaskView results(String sizingId) {
        List<SizedProduct> results = sizings.results(sizingId);
        TaskView view = advised(head(sizingId).fact("Zo is gerekend", sizings.calculation()), sizings.get(sizingId))
                .table(Sizings.RESULTS, Sizings.columns(), Sizings.table(results))
                .table("Waar de cijfers vandaan komen", Sizings.sourceColumns(), Sizings.sources(results))
                .findings(results.stream()
                        .flatMap(sized -> sized.rampGap().stream())
                        .toList());
        for (StoredDocument document : dossier.documentsOf(sizingId)) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        return view;
    }

    private static TaskView advised(TaskView view, Sizing sizing) {
        return sizing.advice()
                .map(advice -> advice.needBy()
                        .map(day -> view.fact("Nieuwe lijnen gereed op", DutchText.day(day)))
                        .orElse(view)
                        .fact("Advies", advice.text()))
                .orElse(view);
    }

    private TaskView head(String sizingId) {
        Sizing sizing = sizings.get(sizingId);
        return TaskView.empty().fact("Bepaling", sizing.id()).fact("Aanleiding", sizing.reason());
    }
}
