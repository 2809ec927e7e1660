package org.ironstock.contract.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironstock.contract.domain.MediumTermNeed;
import org.ironstock.contract.persistence.MediumTermNeedRows;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.product.Product;
import org.ironstock.product.Products;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.ironstock.tender.Executor;
import org.ironstock.tender.TenderRequest;
import org.ironstock.tender.TenderRequestRefused;
import org.ironstock.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Production for the medium term: RVO tenders it when it is asked to, with a paragraph on innovation. */
@Service
@Transactional
public class MediumTermNeeds {

    private static final String GROUND = "werkwijze productiecontracten, deel B: productie middellange termijn";

    private final MediumTermNeedRows rows;
    private final Products products;
    private final Tenders tenders;
    private final WatchPolicy policy;
    private final Dossier dossier;

    MediumTermNeeds(MediumTermNeedRows rows, Products products, Tenders tenders, WatchPolicy policy, Dossier dossier) {
        this.rows = rows;
        this.products = products;
        this.tenders = tenders;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** What is asked for. */
    public record Wish(String productCode, Quantity monthlyQuantity, LocalDate needBy, int termMonths, String reason) {}

    /** What makes a request one that cannot be taken. */
    @Transactional(readOnly = true)
    public List<Finding> faults(Wish wish) {
        List<Finding> faults = new ArrayList<>();
        if (products.find(wish.productCode(), policy.today()).isEmpty()) {
            faults.add(Finding.of(
                    "NEED_PRODUCT_UNKNOWN",
                    "productCode",
                    "Product '%s' staat niet in de productlijst.".formatted(wish.productCode()),
                    GROUND));
        }
        if (!wish.needBy().isAfter(policy.today())) {
            faults.add(Finding.of(
                    "NEED_IN_PAST", "needBy", "De dag waarop het contract er moet zijn, ligt na vandaag.", GROUND));
        }
        return faults;
    }

    /** @return id of the need, e.g. {@code BEH-2026-001} */
    public String receive(Wish wish, String requestedBy) {
        String id = policy.nextId("BEH");
        rows.add(
                new MediumTermNeed(
                        id,
                        wish.productCode(),
                        wish.monthlyQuantity(),
                        wish.needBy(),
                        wish.termMonths(),
                        wish.reason().strip(),
                        requestedBy,
                        Optional.empty()),
                policy.now());
        record(id, "MEDIUM_TERM_NEED_RECEIVED", requestedBy, wish.reason().strip());
        return id;
    }

    @Transactional(readOnly = true)
    public MediumTermNeed get(String id) {
        return rows.get(id);
    }

    /** Name of the product, or its code where the list does not know it any more. */
    @Transactional(readOnly = true)
    public String productName(MediumTermNeed need) {
        return products.find(need.productCode(), policy.today())
                .map(Product::name)
                .orElse(need.productCode());
    }

    /** What an official decided: a plan when it is tendered. */
    public void decide(String id, Optional<MediumTermNeed.Plan> plan, String motive, String official) {
        rows.decide(id, plan, motive, official, policy.now());
        record(id, plan.isPresent() ? "MEDIUM_TERM_NEED_PLANNED" : "MEDIUM_TERM_NEED_DROPPED", official, motive);
    }

    /**
     * Asks for the tender.
     *
     * @throws TenderRequestRefused when the request breaks a rule of tenders
     */
    public void requestTender(String id) {
        MediumTermNeed need = rows.get(id);
        MediumTermNeed.Plan plan =
                need.plan().orElseThrow(() -> new IllegalStateException("Need %s is not planned".formatted(id)));
        String tenderId = tenders.request(
                new TenderRequest(
                        "Productie middellange termijn: " + productName(need),
                        need.tenderReason(),
                        Executor.RVO,
                        need.needBy(),
                        List.of(new TenderRequest.Line(need.productCode(), need.monthlyQuantity())),
                        0,
                        need.termMonths(),
                        0,
                        false,
                        ""),
                plan.official());
        rows.tender(id, tenderId);
        record(
                id,
                "MEDIUM_TERM_NEED_TENDERED",
                plan.official(),
                "De behoefte wordt aanbesteed als %s.".formatted(tenderId));
    }

    private void record(String id, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(id, what, by, statement, ""));
    }
}
