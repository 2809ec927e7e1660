package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.domain.Ending;
import org.ironstock.contract.domain.SettlementFigures;
import org.ironstock.contract.ending.SettlementPapers;
import org.ironstock.contract.ending.Settlements;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms of a settlement show in the same way. */
@Component
class SettlementViews {

    private final ContractViews contracts;
    private final Settlements settlements;

    SettlementViews(ContractViews contracts, Settlements settlements) {
        this.contracts = contracts;
        this.settlements = settlements;
    }

    /** The contract, how it ended and what it came to. */
    TaskView of(String contractId, SettlementFigures figures) {
        Ending ending = settlements.ending(contractId);
        return contracts
                .inForce(contractId)
                .fact("Geëindigd op", DutchText.day(ending.endedOn()))
                .fact("Reden", ending.cause().inDutch())
                .table(
                        "Per product, in stuks",
                        List.of("Product", "Besteld voor RVO", "Besteld", "Geleverd", "Aanvaard", "Gefactureerd"),
                        SettlementPapers.productRows(figures))
                .table("Bedragen", List.of("Wat", "Bedrag"), SettlementPapers.amountRows(figures));
    }
}
