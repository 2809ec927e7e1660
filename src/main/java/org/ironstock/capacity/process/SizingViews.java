package org.ironstock.capacity.process;

import java.util.List;
import java.util.Map;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.Sizings;
import org.ironstock.capacity.domain.SizedProduct;
import org.ironstock.capacity.domain.Sizing;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Products;
import org.springframework.stereotype.Component;

/** What the forms of a sizing show. */
@Component
class SizingViews {

    private final Sizings sizings;
    private final Products products;
    private final CapacityPolicy policy;
    private final Dossier dossier;

    SizingViews(Sizings sizings, Products products, CapacityPolicy policy, Dossier dossier) {
        this.sizings = sizings;
        this.products = products;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** What there is to choose from when figures are entered. */
    TaskView figures(String sizingId) {
        List<Map<String, String>> choices = products.admitted(policy.today()).stream()
                .map(product -> Map.of("value", product.code(), "label", product.name()))
                .toList();
        return head(sizingId).data(Map.of("products", choices));
    }

    /** The need of each product, what no line can close, and the papers so far. */
    TaskView results(String sizingId) {
        List<SizedProduct> results = sizings.results(sizingId);
        TaskView view = head(sizingId)
                .table("Behoefte aan stand-by capaciteit", Sizings.columns(), Sizings.table(results))
                .findings(results.stream()
                        .flatMap(sized -> sized.rampGap().stream())
                        .toList());
        for (StoredDocument document : dossier.documentsOf(sizingId)) {
            view = view.document(document.title(), document.href(), document.sha256());
        }
        return view;
    }

    private TaskView head(String sizingId) {
        Sizing sizing = sizings.get(sizingId);
        return TaskView.empty().fact("Bepaling", sizing.id()).fact("Aanleiding", sizing.reason());
    }
}
