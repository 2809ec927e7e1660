package org.ironstock.handover.closing;

import java.util.Set;
import org.ironstock.handover.Handover;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.persistence.ReconciliationRows;
import org.ironstock.stock.FlowScope;
import org.springframework.stereotype.Component;

/** Which pieces of the ledger belong to a handover: its lots, for as long as those have them whose stock the list is. */
@Component
class ClosingScope {

    private final Handovers handovers;
    private final ReconciliationRows rows;

    ClosingScope(Handovers handovers, ReconciliationRows rows) {
        this.handovers = handovers;
        this.rows = rows;
    }

    FlowScope of(String handoverId) {
        Set<String> owners = rows.owners(list(handoverId));
        return new FlowScope(handoverId + "-", owners);
    }

    /** Number of the accepted list. */
    long list(String handoverId) {
        Handover handover = handovers.get(handoverId);
        return handover.listNumber()
                .orElseThrow(() -> new IllegalStateException("There is no accepted list in " + handoverId));
    }
}
