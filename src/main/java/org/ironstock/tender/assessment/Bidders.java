package org.ironstock.tender.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.BidRejection;
import org.ironstock.tender.domain.OpenedBid;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.persistence.EligibilityRows;
import org.springframework.stereotype.Service;

/** Opened bids with their names, and which of them are still in. */
@Service
public class Bidders {

    private final OpenedBids bids;
    private final Suppliers suppliers;
    private final EligibilityRows rows;

    Bidders(OpenedBids bids, Suppliers suppliers, EligibilityRows rows) {
        this.bids = bids;
        this.suppliers = suppliers;
        this.rows = rows;
    }

    /** Every opened bid, in the order of arrival. */
    public List<OpenedBid> all(String tenderId) {
        return bids.of(tenderId);
    }

    /** The bids that did not fall out. */
    public List<OpenedBid> valid(String tenderId) {
        Set<UUID> out =
                rows.rejections(tenderId).stream().map(BidRejection::bidId).collect(Collectors.toSet());
        return all(tenderId).stream().filter(bid -> !out.contains(bid.id())).toList();
    }

    public List<BidRejection> rejections(String tenderId) {
        return rows.rejections(tenderId);
    }

    /** Name of the party as officials know it; its reference when the register does not have it. */
    public String name(OpenedBid bid) {
        return suppliers.name(bid.supplierId());
    }

    /** Names of the parties by their bids; for who names many. */
    public Map<UUID, String> names(String tenderId) {
        List<OpenedBid> bids = all(tenderId);
        Map<String, String> known =
                suppliers.names(bids.stream().map(OpenedBid::supplierId).toList());
        return bids.stream()
                .collect(
                        Collectors.toMap(OpenedBid::id, bid -> known.getOrDefault(bid.supplierId(), bid.supplierId())));
    }

    public String name(String tenderId, UUID bidId) {
        return all(tenderId).stream()
                .filter(bid -> bid.id().equals(bidId))
                .findFirst()
                .map(this::name)
                .orElse(bidId.toString());
    }
}
