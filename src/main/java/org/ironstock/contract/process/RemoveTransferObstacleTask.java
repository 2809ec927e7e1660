package org.ironstock.contract.process;

import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.process.ProductionContractVariables.TransferChoice;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.springframework.stereotype.Component;

/** User task "Belemmering overdracht wegnemen": the transfer cannot be drawn, or was not signed. */
@Component
class RemoveTransferObstacleTask implements OfficialTask {

    private final ContractTransfers transfers;
    private final ContractViews views;

    RemoveTransferObstacleTask(ContractTransfers transfers, ContractViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_RemoveTransferObstacle";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef()).findings(transfers.standsInTheWay(task.caseRef()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        TransferChoice choice = answer.code("choice", TransferChoice.class);
        String reason = answer.text("reason");
        transfers.decide(
                task.caseRef(),
                ContractTransfers.TRANSFER,
                choice == TransferChoice.AGAIN ? Judgment.Choice.AGAIN : Judgment.Choice.END,
                reason,
                task.official());
        return TaskOutcome.of(ProductionContractVariables.TRANSFER_CHOICE, choice)
                .because(reason);
    }
}
