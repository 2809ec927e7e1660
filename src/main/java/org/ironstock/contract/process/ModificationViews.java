package org.ironstock.contract.process;

import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.Modification;
import org.ironstock.contract.domain.ModificationRules;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.platform.Officials;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.springframework.stereotype.Component;

/** What the forms of a modification show in the same way. */
@Component
class ModificationViews {

    private final ContractRows rows;
    private final ContractModifications modifications;
    private final ContractViews contracts;
    private final Officials officials;

    ModificationViews(
            ContractRows rows, ContractModifications modifications, ContractViews contracts, Officials officials) {
        this.rows = rows;
        this.modifications = modifications;
        this.contracts = contracts;
        this.officials = officials;
    }

    /** The contract, what was asked, how it was weighed so far, and the modifications before it. */
    TaskView of(String modificationId) {
        Modification modification = modifications.get(modificationId);
        ProductionContract contract = rows.get(modification.contractId());
        TaskView view = contracts
                .of(contract.id())
                .fact("Wijziging", modificationId)
                .fact("Gevraagd door", name(modification.requestedBy()))
                .fact("Gevraagd op", DutchText.moment(modification.requestedAt()));
        if (!modification.reason().isEmpty()) {
            view = view.fact("Aanleiding", modification.reason());
        }
        if (modification.judgment().isPresent()) {
            Modification.Judgment judgment = modification.requireJudgment();
            view = view.fact("Grond", judgment.ground().inDutch()).fact("Motivering", judgment.motive());
        }
        List<List<String>> changes = modification.wish().stream()
                .flatMap(wish -> ModificationRules.inDutch(contract, wish).stream())
                .map(List::of)
                .toList();
        if (!changes.isEmpty()) {
            view = view.table("Wat er wijzigt", List.of("Wijziging"), changes);
        }
        List<List<String>> earlier = modifications.of(contract.id()).stream()
                .filter(one -> one.state() == Modification.State.APPLIED)
                .map(one -> List.of(
                        one.id(),
                        one.judgment()
                                .map(judgment -> judgment.ground().inDutch())
                                .orElse(""),
                        one.change().inDutch()))
                .toList();
        return earlier.isEmpty()
                ? view
                : view.table("Eerdere wijzigingen", List.of("Kenmerk", "Grond", "Verandering van de waarde"), earlier);
    }

    private String name(String actor) {
        return officials.exists(actor) ? officials.displayName(actor) : actor;
    }
}
