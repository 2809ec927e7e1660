package org.ironstock.capacity.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironstock.capacity.LineRefused;
import org.ironstock.capacity.LineRegistration;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.capacity.StandbyLines;
import org.ironstock.capacity.application.CapacityPolicy;
import org.ironstock.capacity.application.StandbyContracts;
import org.ironstock.capacity.domain.StandbyContract;
import org.ironstock.capacity.process.StandbyRegistrationVariables.Registration;
import org.ironstock.contract.Contracts;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.product.Products;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** User task "Lijn vastleggen": an official takes over what a signed contract says about a line, or stops. */
@Component
class RegisterLine implements OfficialTask {

    private final StandbyLines lines;
    private final StandbyContracts contracts;
    private final Contracts production;
    private final Suppliers suppliers;
    private final Products products;
    private final CapacityPolicy policy;

    RegisterLine(
            StandbyLines lines,
            StandbyContracts contracts,
            Contracts production,
            Suppliers suppliers,
            Products products,
            CapacityPolicy policy) {
        this.lines = lines;
        this.contracts = contracts;
        this.production = production;
        this.suppliers = suppliers;
        this.products = products;
        this.policy = policy;
    }

    @Override
    public String taskKey() {
        return "Task_RegisterLine";
    }

    @Override
    public TaskView view(TaskContext task) {
        String contractId = task.caseRef();
        Optional<StandbyContract> agreed = contracts.find(contractId);
        List<StandbyLine> registered = contracts.lines(contractId);
        TaskView view = TaskView.empty().fact("Contract", contractId);
        if (agreed.isPresent()) {
            view = agreedView(view, agreed.get(), registered);
        }
        if (!registered.isEmpty()) {
            view = view.table(
                    "Al vastgelegde lijnen",
                    List.of("Lijn", "Naam", "Plaats", "Product", "Stuks per maand"),
                    registered.stream().map(this::row).toList());
        }
        return view.data(Map.of("products", choices(agreed), "known", known(contractId, agreed, registered)));
    }

    private TaskView agreedView(TaskView view, StandbyContract agreed, List<StandbyLine> registered) {
        return view.fact("Aanbesteding", agreed.tenderId())
                .fact("Producent", suppliers.name(agreed.supplierId()))
                .fact("Looptijd", DutchText.day(agreed.startsOn()) + " tot en met " + DutchText.day(agreed.endsOn()))
                .table(
                        "Overeengekomen capaciteit",
                        List.of("Product", "Stuks per maand", "Daarvan vastgelegd", "Stuksprijs"),
                        agreed.capacity().stream()
                                .map(one -> List.of(
                                        products.label(one.productCode(), policy.today()),
                                        DutchText.number(one.piecesPerMonth().pieces()),
                                        DutchText.number(registered.stream()
                                                .filter(line ->
                                                        line.productCode().equals(one.productCode()))
                                                .mapToLong(line -> line.terms()
                                                        .get(0)
                                                        .piecesPerMonth()
                                                        .pieces())
                                                .sum()),
                                        one.unitPrice().inDutch()))
                                .toList());
    }

    private List<String> row(StandbyLine line) {
        return List.of(
                line.id(),
                line.name(),
                line.site(),
                products.label(line.productCode(), policy.today()),
                DutchText.number(line.terms().get(0).piecesPerMonth().pieces()));
    }

    /** Products that a line under this contract may be for. */
    private List<Map<String, String>> choices(Optional<StandbyContract> agreed) {
        Set<String> only = agreed.map(StandbyContract::capacity).orElse(List.of()).stream()
                .map(StandbyContract.Agreed::productCode)
                .collect(Collectors.toSet());
        return products.admitted(policy.today()).stream()
                .filter(product -> only.isEmpty() || only.contains(product.code()))
                .map(product -> Map.of("value", product.code(), "label", product.name()))
                .toList();
    }

    /** What this system knows already of a contract, and of the lines under it. */
    private Map<String, Object> known(
            String contractId, Optional<StandbyContract> agreed, List<StandbyLine> registered) {
        Map<String, Object> known = new HashMap<>();
        production.find(contractId).ifPresent(contract -> {
            contract.supplier().supplierId().ifPresent(supplier -> known.put("supplierId", supplier));
            contract.terms().endsOn().ifPresent(day -> known.put("endsOn", day.toString()));
            contract.terms().paymentTermDays().ifPresent(days -> known.put("paymentDays", days));
        });
        agreed.ifPresent(contract -> {
            known.put("supplierId", contract.supplierId());
            known.put("startsOn", contract.startsOn().toString());
            known.put("endsOn", contract.endsOn().toString());
            known.put("paymentDays", contract.paymentDays());
        });
        registered.stream().findFirst().ifPresent(line -> {
            known.put("supplierId", line.supplierId());
            known.put("payerOin", line.payerOin());
        });
        return known;
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
