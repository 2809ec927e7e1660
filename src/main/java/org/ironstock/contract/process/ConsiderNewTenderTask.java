package org.ironstock.contract.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.process.ModificationVariables.FollowUp;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Nieuwe aanbesteding overwegen": no ground carries the modification; what is needed is tendered, or not. */
@Component
class ConsiderNewTenderTask implements OfficialTask {

    private final Contracts contracts;
    private final ContractModifications modifications;
    private final ModificationViews views;

    ConsiderNewTenderTask(Contracts contracts, ContractModifications modifications, ModificationViews views) {
        this.contracts = contracts;
        this.modifications = modifications;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_ConsiderNewTender";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, String>> products = contracts.get(task.caseRef()).lines().stream()
                .map(ProductionContract.Line::productCode)
                .distinct()
                .map(code -> Map.of("value", code, "label", code))
                .toList();
        return views.of(task.get(ModificationVariables.MODIFICATION_ID)).data(Map.of("products", products));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        String id = task.get(ModificationVariables.MODIFICATION_ID);
        Content content = answer.as(Content.class);
        if (content.followUp() == FollowUp.DROP) {
            modifications.drop(id, content.motive(), task.official());
        } else {
            modifications.planTender(id, tender(content, task.official()));
        }
        return TaskOutcome.of(ModificationVariables.MODIFICATION_FOLLOW_UP, content.followUp())
                .because(content.motive());
    }

    private static FollowingTender tender(Content content, String official) {
        if (content.productCode() == null
                || content.monthlyQuantity() == null
                || content.needBy() == null
                || content.termMonths() == null) {
            throw new AnswerRefused(
                    Finding.of(
                            "MODIFICATION_TENDER_INCOMPLETE",
                            "followUp",
                            "Noem voor de aanbesteding het product, de behoefte per maand, de looptijd en de dag waarop het contract er is."));
        }
        return new FollowingTender(
                content.productCode(),
                Quantity.of(content.monthlyQuantity()),
                content.needBy(),
                content.termMonths(),
                content.motive(),
                official);
    }

    private record Content(
            FollowUp followUp,
            @Nullable String productCode,
            @Nullable Long monthlyQuantity,
            @Nullable LocalDate needBy,
            @Nullable Integer termMonths,
            String motive) {}
}
