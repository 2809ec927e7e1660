package org.ironstock.tender.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.award.Contracting;
import org.ironstock.tender.dispute.AwardOrders;
import org.ironstock.tender.domain.AwardOrder;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.process.TenderAwardVariables.AwardOutcome;
import org.ironstock.tender.process.TenderAwardVariables.ContractChoice;
import org.ironstock.tender.process.TenderAwardVariables.ContractOutcome;
import org.springframework.stereotype.Component;

/**
 * User task "Belemmering contract wegnemen": the guard said no, the winner refused or did not sign in time, or the State
 * did not sign.
 */
@Component
class RemoveContractObstacle implements OfficialTask {

    private final AwardRows rows;
    private final Contracting contracting;
    private final AwardOrders orders;
    private final CasePapers papers;
    private final WhyNotSigned unsigned;
    private final Suppliers suppliers;

    RemoveContractObstacle(
            AwardRows rows,
            Contracting contracting,
            AwardOrders orders,
            CasePapers papers,
            WhyNotSigned unsigned,
            Suppliers suppliers) {
        this.rows = rows;
        this.contracting = contracting;
        this.orders = orders;
        this.papers = papers;
        this.unsigned = unsigned;
        this.suppliers = suppliers;
    }

    @Override
    public String taskKey() {
        return "Task_RemoveContractObstacle";
    }

    @Override
    public TaskView view(TaskContext task) {
        TaskView known = papers.head(task.caseRef());
        TaskView view = rows.contractOf(task.caseRef())
                .map(contract -> known.fact("Contract", contract.id())
                        .fact("Leverancier", nameOf(contract.supplierId()))
                        .fact("Maximumwaarde exclusief btw", contract.maximum().inDutch())
                        .fact("Aangeboden op", DutchText.moment(contract.offeredAt()))
                        .fact(
                                "Getekend namens de leverancier",
                                contract.supplierSigner().orElse("nog niet")))
                .orElse(known)
                .findings(contracting.standsInTheWay(task.caseRef()));
        Optional<AwardOrder> order = orders.open(task.caseRef());
        if (order.isPresent()) {
            view = view.fact(
                    "De gunningsbeslissing vervalt",
                    order.get().cause().inDutch() + ": " + order.get().content().inDutch());
        }
        return papers.addTo(unsigned.addTo(view, task.caseRef(), "frameworkContract"), task.caseRef())
                .data(Map.of("ordered", order.isPresent()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        ContractChoice choice = answer.code("choice", ContractChoice.class);
        String reason = answer.text("reason");
        requireOrder(task, choice);
        if (choice == ContractChoice.NEXT_IN_RANK) {
            List<Finding> obstacles = contracting.passOn(task.caseRef(), reason, task.official());
            if (!obstacles.isEmpty()) {
                throw new AnswerRefused(obstacles);
            }
        }
        TaskOutcome outcome = TaskOutcome.of(TenderAwardVariables.CONTRACT_RECONSIDERATION, choice)
                .because(reason);
        return switch (choice) {
            case AGAIN -> outcome;
            case WITHDRAW_AWARD -> outcome.and(TenderAwardVariables.CONTRACT_OUTCOME, afterWithdrawal(task));
            case NEXT_IN_RANK ->
                outcome.and(TenderAwardVariables.CONTRACT_OUTCOME, ContractOutcome.NEXT_IN_RANK)
                        .and(TenderAwardVariables.AWARD_OUTCOME, AwardOutcome.NEXT_IN_RANK);
            case NO_AWARD -> outcome.and(TenderAwardVariables.CONTRACT_OUTCOME, ContractOutcome.NO_AWARD);
        };
    }

    private String nameOf(String supplierId) {
        return suppliers.name(supplierId);
    }

    private ContractOutcome afterWithdrawal(TaskContext task) {
        return orders.open(task.caseRef())
                .filter(order -> order.content() == AwardOrder.Content.NO_AWARD)
                .map(order -> ContractOutcome.NO_AWARD)
                .orElse(ContractOutcome.REOPENED);
    }

    /** An order to take the award decision back is carried out before anything else, and only then. */
    private void requireOrder(TaskContext task, ContractChoice choice) {
        boolean ordered = orders.open(task.caseRef()).isPresent();
        if (ordered != (choice == ContractChoice.WITHDRAW_AWARD)) {
            throw new AnswerRefused(Finding.of(
                    ordered ? "AWARD_ORDER_OPEN" : "NO_AWARD_ORDER",
                    "choice",
                    ordered
                            ? "De gunningsbeslissing blijft niet in stand; kies 'Gunningsbeslissing intrekken'."
                            : "Er is geen uitspraak of heroverweging waardoor de gunningsbeslissing vervalt.",
                    "art. 2.127 en 2.131 Aw 2012"));
        }
    }
}
