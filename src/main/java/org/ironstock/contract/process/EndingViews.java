package org.ironstock.contract.process;

import java.util.ArrayList;
import java.util.List;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.ending.ContractEndings;
import org.ironstock.contract.ending.ContractFigures;
import org.ironstock.contract.persistence.ContractRows;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.springframework.stereotype.Component;

/** What the forms before the end of a contract show in the same way: what remains and what is still open. */
@Component
class EndingViews {

    private static final String UNKNOWN = "onbekend";

    private final ContractRows rows;
    private final ContractViews contracts;
    private final ContractEndings endings;
    private final ContractFigures figures;

    EndingViews(ContractRows rows, ContractViews contracts, ContractEndings endings, ContractFigures figures) {
        this.rows = rows;
        this.contracts = contracts;
        this.endings = endings;
        this.figures = figures;
    }

    /** The contract, what may still be ordered, and the orders and invoices that are not finished. */
    TaskView of(String contractId) {
        ProductionContract contract = rows.get(contractId);
        TaskView view = contracts
                .inForce(contractId)
                .fact(
                        "Nog te bestellen",
                        contract.remainingValue().map(Money::inDutch).orElse(UNKNOWN))
                .fact("Wat volgt op het contract", decision(contractId))
                .table(
                        "Wat nog kan worden besteld",
                        List.of("Regel", "Product", "Nog te bestellen"),
                        contract.lines().stream()
                                .map(line -> List.of(
                                        String.valueOf(line.number()),
                                        line.productCode(),
                                        line.remaining()
                                                .map(EndingViews::number)
                                                .orElse(UNKNOWN)))
                                .toList());
        List<Finding> open = figures.open(contractId);
        return open.isEmpty()
                ? view.fact("Wat nog openstaat", "niets")
                : view.table("Wat nog openstaat", List.of("Wat", "Toelichting"), rows(open));
    }

    private String decision(String contractId) {
        return endings.renewal(contractId)
                .map(decided -> "%s: %s".formatted(decided.choice().inDutch(), decided.reason()))
                .orElse("nog niet besloten");
    }

    private static List<List<String>> rows(List<Finding> findings) {
        List<List<String>> table = new ArrayList<>();
        findings.forEach(finding -> table.add(List.of(finding.subject(), finding.message())));
        return table;
    }

    private static String number(Quantity quantity) {
        return DutchText.number(quantity.pieces());
    }
}
