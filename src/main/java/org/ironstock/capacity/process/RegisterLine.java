package org.ironstock.capacity.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ironstock.capacity.LineRefused;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.process.StandbyRegistrationVariables.Registration;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Products;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.springframework.stereotype.Component;

/** User task "Lijn vastleggen": an official takes over what a signed contract says about a line, or stops. */
@Component
class RegisterLine implements OfficialTask {

    private final StandbyLines lines;
    private final Products products;
    private final CapacityPolicy policy;

    RegisterLine(StandbyLines lines, Products products, CapacityPolicy policy) {
        this.lines = lines;
        this.products = products;
        this.policy = policy;
    }

    @Override
    public String taskKey() {
        return "Task_RegisterLine";
    }

    @Override
    public TaskView view(TaskContext task) {
        List<Map<String, String>> choices = products.admitted(policy.today()).stream()
                .map(product -> Map.of("value", product.code(), "label", product.name()))
                .toList();
        return TaskView.empty().fact("Contract", task.caseRef()).data(Map.of("products", choices));
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        Registration choice = answer.code("choice", Registration.class);
        TaskOutcome outcome = TaskOutcome.of(StandbyRegistrationVariables.LINE_REGISTRATION, choice);
        if (choice == Registration.STOPPED) {
            return outcome.because(answer.text("reason"));
        }
        try {
            String id = lines.register(registration(task.caseRef(), answer), task.official());
            return outcome.because("Vastgelegd als " + id + ".");
        } catch (LineRefused refused) {
            throw new AnswerRefused(refused.findings());
        }
    }

    private static LineRegistration registration(String contractId, FormAnswer answer) {
        return new LineRegistration(
                contractId,
                answer.text("supplierId"),
                answer.text("name"),
                answer.text("site"),
                answer.text("productCode"),
                answer.day("startsOn"),
                answer.day("endsOn"),
                Quantity.of(answer.whole("piecesPerMonth")),
                new Money(answer.whole("feePerMonthCents")),
                new UnitPrice(new BigDecimal(answer.text("activatedPrice").replace(',', '.'))),
                answer.text("payerOin"),
                Math.toIntExact(answer.whole("paymentDays")));
    }
}
