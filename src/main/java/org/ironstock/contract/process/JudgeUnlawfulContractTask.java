package org.ironstock.contract.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractIntake;
import org.ironstock.contract.application.ContractTransfers;
import org.ironstock.contract.domain.Judgment;
import org.ironstock.contract.process.ProductionContractVariables.LawyerChoice;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** User task "Onrechtmatig contract beoordelen": a lawyer regularises with a motive, or the contract is not taken over. */
@Component
class JudgeUnlawfulContractTask implements OfficialTask {

    private static final String MAXIMUM = "maximumCents";

    private final Contracts contracts;
    private final ContractIntake intake;
    private final ContractTransfers transfers;
    private final ContractViews views;

    JudgeUnlawfulContractTask(
            Contracts contracts, ContractIntake intake, ContractTransfers transfers, ContractViews views) {
        this.contracts = contracts;
        this.intake = intake;
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_JudgeUnlawfulContract";
    }

    @Override
    public TaskView view(TaskContext task) {
        return views.of(task.caseRef())
                .findings(ContractViews.remarks(intake.gaps(task.caseRef())))
                .data(Map.of("asked", asked(contracts.get(task.caseRef()))));
    }

    /** What must be known before anybody can bind the State, and is not. */
    private static List<String> asked(ProductionContract contract) {
        List<String> asked = new ArrayList<>();
        if (contract.supplier().kvkNumber().isEmpty()) {
            asked.add("kvkNumber");
        }
        if (contract.terms().maximum().isEmpty()) {
            asked.add(MAXIMUM);
        }
        if (contract.terms().endsOn().isEmpty()) {
            asked.add("endsOn");
        }
        return asked;
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        LawyerChoice choice = answer.code("choice", LawyerChoice.class);
        String motive = answer.text("motive");
        if (choice == LawyerChoice.REGULARISE) {
            List<Finding> obstacles = transfers.regularise(task.caseRef(), addition(answer), motive, task.official());
            if (!obstacles.isEmpty()) {
                throw new AnswerRefused(obstacles);
            }
        } else {
            transfers.decide(task.caseRef(), ContractIntake.FILE, Judgment.Choice.END, motive, task.official());
        }
        return TaskOutcome.of(ProductionContractVariables.LAWYER_CHOICE, choice).because(motive);
    }

    private static ContractTransfers.Addition addition(FormAnswer answer) {
        return new ContractTransfers.Addition(
                answer.findText("kvkNumber"),
                answer.findText(MAXIMUM).map(given -> new Money(answer.whole(MAXIMUM))),
                answer.findText("endsOn").map(given -> answer.day("endsOn")));
    }
}
