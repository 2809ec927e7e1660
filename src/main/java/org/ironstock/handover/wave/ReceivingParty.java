package org.ironstock.handover.wave;

import java.time.Clock;
import java.util.List;
import org.ironstock.handover.domain.Framework;
import org.ironstock.handover.domain.SiteHandover;
import org.ironstock.handover.persistence.HandoverRows;
import org.ironstock.handover.persistence.SignedContractRows;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/**
 * Who takes the emergency stock over: the supplier of the framework contract from which the handover follows, and nobody
 * else, for only that contract says how it keeps the stock and from when on it mirrors it. Where the State has more such
 * contracts, each has a handover of its own.
 */
@Component
class ReceivingParty {

    private static final String GROUND = "werkwijze overdracht noodvoorraad: de overname volgt uit de raamovereenkomst";

    private final HandoverRows handovers;
    private final SignedContractRows contracts;
    private final Suppliers suppliers;
    private final Clock clock;

    ReceivingParty(HandoverRows handovers, SignedContractRows contracts, Suppliers suppliers, Clock clock) {
        this.handovers = handovers;
        this.contracts = contracts;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** The contract under which a site is handed over. */
    Framework contract(SiteHandover site) {
        String contractId = handovers.find(site.handoverId()).orElseThrow().frameworkRef();
        return contracts.find(contractId).orElseThrow();
    }

    /** Name and number of the party to which a site goes. */
    String named(SiteHandover site) {
        return suppliers.label(site.receiverId());
    }

    /** Why a site does not go to this party; empty when it does. */
    List<Finding> faults(SiteHandover site, String receiverId) {
        Framework contract = contract(site);
        if (contract.supplierId().equals(receiverId)) {
            return List.of();
        }
        return List.of(Finding.of(
                "RECEIVER_OTHER",
                "receiverId",
                "De noodvoorraad gaat naar %s, de leverancier van raamovereenkomst %s; '%s' is een andere partij."
                        .formatted(contract.supplierId(), contract.contractId(), receiverId),
                GROUND));
    }

    /** Why the party cannot take a site over today; empty when it can. */
    List<Finding> faultsToday(SiteHandover site) {
        Framework contract = contract(site);
        if (contract.runsOn(DutchCalendar.dayOf(clock.instant()))) {
            return List.of();
        }
        return List.of(Finding.of(
                "RECEIVER_CONTRACT_TERM",
                contract.contractId(),
                "Raamovereenkomst %s loopt van %s tot en met %s; op andere dagen gaat geen voorraad over. Leg een weigering vast, dan wordt deze golf ongedaan gemaakt."
                        .formatted(
                                contract.contractId(), DutchText.day(contract.from()), DutchText.day(contract.until())),
                GROUND));
    }
}
