package org.ironstock.contract.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ironstock.contract.domain.FollowUpOrder;
import org.ironstock.contract.domain.ProductComplaint;
import org.ironstock.contract.domain.SupplierLot;
import org.ironstock.contract.domain.WatchParameter;
import org.ironstock.contract.persistence.DeliveryRows;
import org.ironstock.contract.persistence.OrderRows;
import org.ironstock.contract.persistence.ProductComplaintRows;
import org.ironstock.contract.persistence.ProductComplaintRows.Count;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.stock.Lot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complaints desk of products. Each complaint is counted for the supplier lot that it is about; from the second on somebody
 * judges whether the supplier lot is recalled.
 */
@Service
@Transactional
public class ProductComplaints {

    private static final String SYSTEM = "system";
    private static final String DESK = "werkwijze productiecontracten, deel B: klachtenloket";

    private final ProductComplaintRows rows;
    private final LotTrail trail;
    private final DeliveryRows deliveries;
    private final OrderRows orders;
    private final WatchPolicy policy;
    private final Dossier dossier;

    ProductComplaints(
            ProductComplaintRows rows,
            LotTrail trail,
            DeliveryRows deliveries,
            OrderRows orders,
            WatchPolicy policy,
            Dossier dossier) {
        this.rows = rows;
        this.trail = trail;
        this.deliveries = deliveries;
        this.orders = orders;
        this.policy = policy;
        this.dossier = dossier;
    }

    /** Words of a complaint as they came in. */
    public record Words(String complainant, String content, String productCode, String lotRef) {}

    /** An id for a complaint that is still to be told, e.g. {@code KLA-2026-001}. */
    public String nextId() {
        return policy.nextId("KLA");
    }

    /** Keeps a complaint and sets the term of its answer. */
    public ProductComplaint receive(String id, Words words, String receivedBy) {
        ProductComplaint complaint = new ProductComplaint(
                id,
                words.complainant().strip(),
                words.content().strip(),
                words.productCode().strip(),
                words.lotRef().strip(),
                receivedBy,
                policy.now(),
                policy.endOfWorkingDays(WatchParameter.COMPLAINT_DAYS),
                Optional.empty(),
                Optional.empty());
        rows.add(complaint);
        record(
                complaint,
                "PRODUCT_COMPLAINT_RECEIVED",
                receivedBy,
                "Klacht ontvangen; antwoord uiterlijk %s.".formatted(DutchText.weekday(complaint.dueAt())));
        return complaint;
    }

    @Transactional(readOnly = true)
    public ProductComplaint get(String id) {
        return rows.get(id);
    }

    /**
     * Finds what the complaint is about and counts it; a second time has no effect.
     *
     * @return whether somebody must judge whether its supplier lot is recalled
     */
    public boolean weigh(String id) {
        ProductComplaint complaint = rows.get(id);
        List<Lot> lots = lots(complaint);
        if (!rows.weighed(id, contractOf(lots), policy.now())) {
            return false;
        }
        // Counted in one order, so that two complaints about the same supplier lots wait for each other and not in a
        // circle.
        TreeSet<String> supplierLots = new TreeSet<>();
        lots.forEach(lot -> supplierLots.add(LotTrail.supplierLotOf(lot).key()));
        if (lots.isEmpty() && !complaint.lotRef().isEmpty()) {
            supplierLots.add(new SupplierLot(Optional.empty(), complaint.productCode(), complaint.lotRef()).key());
        }
        int limit = policy.value(WatchParameter.RECALL_COMPLAINTS);
        List<Count> counts = supplierLots.stream()
                .map(supplierLot -> rows.count(id, supplierLot))
                .toList();
        record(
                rows.get(id),
                "PRODUCT_COMPLAINT_WEIGHED",
                SYSTEM,
                counts.isEmpty()
                        ? "De klacht noemt geen partij."
                        : "Klachten over deze partij, deze meegeteld: %d."
                                .formatted(counts.stream()
                                        .mapToInt(Count::complaints)
                                        .max()
                                        .orElseThrow()));
        return counts.stream().anyMatch(count -> due(count, limit));
    }

    /** Supplier lots of a complaint of which somebody must judge whether they are recalled. */
    List<String> toJudge(String id) {
        int limit = policy.value(WatchParameter.RECALL_COMPLAINTS);
        return rows.counts(id).stream()
                .filter(count -> due(count, limit))
                .map(Count::supplierLot)
                .toList();
    }

    private static boolean due(Count count, int limit) {
        return count.complaints() >= limit && count.openRecall().isEmpty() && !count.recalled();
    }

    private Optional<String> contractOf(List<Lot> lots) {
        return lots.stream()
                .flatMap(lot -> deliveries.orderOfLot(lot.lotId()).stream())
                .flatMap(order -> orders.find(order).stream())
                .findFirst()
                .map(FollowUpOrder::contractId);
    }

    /** Lots that the complaint may be about. */
    List<Lot> lots(ProductComplaint complaint) {
        return trail.find(complaint.productCode(), complaint.lotRef());
    }

    /** Where the goods of the complaint are. */
    @Transactional(readOnly = true)
    public List<LotTrail.Whereabouts> whereabouts(String id) {
        return trail.whereabouts(lots(rows.get(id)));
    }

    /** Other complaints about the same supplier lot, oldest first. */
    @Transactional(readOnly = true)
    public List<ProductComplaint> others(String id) {
        return rows.about(rows.supplierLots(id)).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
    }

    /** What who handles the complaint must know; none of it stops anything. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String id) {
        ProductComplaint complaint = rows.get(id);
        List<Finding> findings = new ArrayList<>();
        List<Lot> lots = lots(complaint);
        if (complaint.lotRef().isEmpty()) {
            findings.add(Finding.warning(
                    "COMPLAINT_LOT_MISSING",
                    id,
                    "De klager noemt geen partij; vraag het nummer op de doos, anders telt de klacht voor geen partij.",
                    DESK));
        } else if (lots.isEmpty()) {
            findings.add(Finding.warning(
                    "COMPLAINT_LOT_UNKNOWN",
                    id,
                    "De voorraad kent geen partij '%s'; controleer het nummer op de doos."
                            .formatted(complaint.lotRef()),
                    DESK));
        } else if (lots.stream()
                        .map(lot -> LotTrail.supplierLotOf(lot).key())
                        .distinct()
                        .count()
                > 1) {
            findings.add(Finding.warning(
                    "COMPLAINT_LOT_AMBIGUOUS",
                    id,
                    "Nummer '%s' staat op dozen van meer dan een product of producent; de klacht telt voor elk."
                            .formatted(complaint.lotRef()),
                    DESK));
        }
        return findings;
    }

    /** Answers a complaint by letter. */
    public void answer(String id, ProductComplaint.Outcome outcome, String text, String official) {
        ProductComplaint complaint = rows.get(id);
        StoredDocument letter = dossier.draw(ComplaintPapers.answer(complaint, outcome, text, official));
        dossier.freeze(letter.id());
        rows.answer(id, new ProductComplaint.Answer(outcome, text, official, policy.now(), letter.id()));
        record(complaint, "PRODUCT_COMPLAINT_ANSWERED", official, outcome.inDutch() + ".");
    }

    /** Nobody answered in time. */
    public void overdue(String id) {
        record(
                rows.get(id),
                "PRODUCT_COMPLAINT_OVERDUE",
                SYSTEM,
                "De klacht is niet op tijd beantwoord; de directeur van RVO is ingeschakeld.");
    }

    /** In the file of the complaint, and in that of its contract under the complaint's id. */
    private void record(ProductComplaint complaint, String what, String by, String statement) {
        dossier.record(new EvidenceToRecord(complaint.id(), what, by, statement, ""));
        complaint
                .contractId()
                .ifPresent(contract -> dossier.record(
                        new EvidenceToRecord(contract, what, by, "%s: %s".formatted(complaint.id(), statement), "")));
    }
}
