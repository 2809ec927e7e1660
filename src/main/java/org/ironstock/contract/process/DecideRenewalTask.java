package org.ironstock.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.ProductionContract;
import org.ironstock.contract.domain.FollowingTender;
import org.ironstock.contract.domain.RenewalDecision;
import org.ironstock.contract.ending.ContractEndings;
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

/** User task "Verlengen of opnieuw aanbesteden beslissen": what follows the contract, nine months before its last day. */
@Component
class DecideRenewalTask implements OfficialTask {

    private final Contracts contracts;
    private final ContractEndings endings;
    private final EndingViews views;
    private final Clock clock;

    DecideRenewalTask(Contracts contracts, ContractEndings endings, EndingViews views, Clock clock) {
        this.contracts = contracts;
        this.endings = endings;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DecideRenewal";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, String>> products = contracts.get(task.caseRef()).lines().stream()
                .map(ProductionContract.Line::productCode)
                .distinct()
                .map(code -> Map.of("value", code, "label", code))
                .toList();
        return views.of(task.caseRef()).data(Map.of("products", products));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Content content = answer.as(Content.class);
        List<Finding> obstacles = endings.decide(
                task.caseRef(),
                new RenewalDecision(
                        content.choice(),
                        content.reason(),
                        endsOn(content),
                        tender(content, task.official()),
                        task.official(),
                        clock.instant()));
        if (!obstacles.isEmpty()) {
            throw new AnswerRefused(obstacles);
        }
        return TaskOutcome.of(ProductionContractVariables.RENEWAL_CHOICE, content.choice())
                .because(content.reason());
    }

    private static Optional<LocalDate> endsOn(Content content) {
        if (content.choice() != RenewalDecision.Choice.RENEW) {
            return Optional.empty();
        }
        if (content.endsOn() == null) {
            throw new AnswerRefused(
                    Finding.of("RENEWAL_WITHOUT_DAY", "endsOn", "Noem de nieuwe laatste dag van het contract."));
        }
        return Optional.of(content.endsOn());
    }

    private static Optional<FollowingTender> tender(Content content, String official) {
        if (content.choice() != RenewalDecision.Choice.TENDER) {
            return Optional.empty();
        }
        if (content.productCode() == null
                || content.monthlyQuantity() == null
                || content.needBy() == null
                || content.termMonths() == null) {
            throw new AnswerRefused(
                    Finding.of(
                            "RENEWAL_TENDER_INCOMPLETE",
                            "choice",
                            "Noem voor de aanbesteding het product, de behoefte per maand, de looptijd en de dag waarop het contract er is."));
        }
        return Optional.of(new FollowingTender(
                content.productCode(),
                Quantity.of(content.monthlyQuantity()),
                content.needBy(),
                content.termMonths(),
                content.reason(),
                official));
    }

    private record Content(
            RenewalDecision.Choice choice,
            @Nullable LocalDate endsOn,
            @Nullable String productCode,
            @Nullable Long monthlyQuantity,
            @Nullable LocalDate needBy,
            @Nullable Integer termMonths,
            String reason) {}
}
