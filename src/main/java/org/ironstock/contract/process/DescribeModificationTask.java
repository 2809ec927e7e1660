package org.ironstock.contract.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractModifications;
import org.ironstock.contract.domain.ModificationWish;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Wijziging beschrijven": what an official of RVO wants to change in the contract. */
@Component
class DescribeModificationTask implements OfficialTask {

    private final Contracts contracts;
    private final ContractModifications modifications;
    private final ModificationViews views;

    DescribeModificationTask(Contracts contracts, ContractModifications modifications, ModificationViews views) {
        this.contracts = contracts;
        this.modifications = modifications;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "Task_DescribeModification";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, String>> lines = contracts.get(task.caseRef()).lines().stream()
                .map(line -> Map.of(
                        "value", String.valueOf(line.number()),
                        "label", "%d: %s".formatted(line.number(), line.productCode())))
                .toList();
        return views.of(task.get(ModificationVariables.MODIFICATION_ID)).data(Map.of("lines", lines));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Content content = answer.as(Content.class);
        List<Finding> faults = modifications.describe(
                task.get(ModificationVariables.MODIFICATION_ID),
                content.reason().strip(),
                content.wish());
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        return TaskOutcome.done();
    }

    private record Content(
            String reason,
            @Nullable Integer line,
            @Nullable Long maximumQuantity,
            @Nullable String unitPrice,
            @Nullable Long maximumCents,
            @Nullable LocalDate endsOn,
            @Nullable String successorKvk) {

        ModificationWish wish() {
            return new ModificationWish(
                    Optional.ofNullable(line),
                    Optional.ofNullable(maximumQuantity).map(Quantity::of),
                    Optional.ofNullable(unitPrice).map(text -> new UnitPrice(new BigDecimal(text.replace(',', '.')))),
                    Optional.ofNullable(maximumCents).map(Money::new),
                    Optional.ofNullable(endsOn),
                    Optional.ofNullable(successorKvk));
        }
    }
}
