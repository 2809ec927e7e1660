package org.ironstock.tender.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.domain.Need;
import org.ironstock.tender.domain.ProcedureWish;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Preparation;
import org.ironstock.tender.preparation.ScopeCheck;
import org.ironstock.tender.procedure.ProcedureChoice;
import org.ironstock.tender.process.TenderPreparationVariables.NeedDecision;
import org.springframework.stereotype.Component;

/** User task "Behoefte vastleggen": the buyer records what is needed, filled in from the event that asked for it. */
@Component
class RecordNeedTask implements OfficialTask {

    private final TenderCases cases;
    private final Preparation preparation;
    private final ScopeCheck scope;
    private final ProcedureChoice choice;
    private final ObjectMapper json;
    private final Clock clock;
    private final ActorNames names;

    RecordNeedTask(
            TenderCases cases,
            Preparation preparation,
            ScopeCheck scope,
            ProcedureChoice choice,
            ObjectMapper json,
            Clock clock,
            ActorNames names) {
        this.cases = cases;
        this.preparation = preparation;
        this.scope = scope;
        this.choice = choice;
        this.json = json;
        this.clock = clock;
        this.names = names;
    }

    @Override
    public String taskKey() {
        return "Task_RecordNeed";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        Need need = tender.need();
        Map<String, Object> data = new LinkedHashMap<>(json.convertValue(
                NeedAnswer.of(need, choice.of(tender.id())), new TypeReference<Map<String, Object>>() {}));
        data.values().removeIf(java.util.Objects::isNull);
        data.put("wishes", wishes(choice.of(tender.id())));
        data.put(
                "justifications",
                Arrays.stream(ProcedureWish.Justification.values())
                        .map(ground -> Map.of("value", ground.name(), "label", ground.inDutch()))
                        .toList());
        data.put(
                "products",
                scope.admitted().stream()
                        .map(product ->
                                Map.of("value", product.code(), "label", product.name() + " (" + product.unit() + ")"))
                        .toList());
        return TaskView.empty()
                .fact("Kenmerk", tender.id())
                .fact("Aangevraagd door", names.of(tender.requestedBy()))
                .fact("Aangevraagd op", DutchText.day(DutchCalendar.dayOf(tender.requestedAt())))
                .findings(need.lines().isEmpty() ? List.of() : scope.findings(need))
                .data(data);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        NeedAnswer given = answer.as(NeedAnswer.class);
        if (given.decision() == NeedDecision.STOP) {
            String reason = Reasons.required(given.stopReason(), "stopReason");
            preparation.decideToStop(task.caseRef(), reason);
            return TaskOutcome.of(TenderPreparationVariables.NEED_DECISION, NeedDecision.STOP)
                    .because(reason);
        }
        Need need = given.need(DutchCalendar.dayOf(clock.instant()));
        List<Finding> findings = new ArrayList<>(preparation.recordNeed(task.caseRef(), need, task.official()));
        findings.addAll(choice.ask(task.caseRef(), given.wish()));
        if (!findings.isEmpty()) {
            throw new AnswerRefused(findings);
        }
        return TaskOutcome.of(TenderPreparationVariables.NEED_DECISION, NeedDecision.SUBMIT)
                .and(TenderPreparationVariables.MARKET_FIRST, Boolean.TRUE.equals(given.marketFirst()));
    }

    /** What can be asked; negotiation no more after its legal test said no. */
    private static List<Map<String, String>> wishes(ProcedureWish wish) {
        return Arrays.stream(ProcedureWish.Wanted.values())
                .filter(wanted -> wanted != ProcedureWish.Wanted.NEGOTIATED || !wish.negotiationBarred())
                .map(wanted -> Map.of("value", wanted.name(), "label", wanted.inDutch()))
                .toList();
    }
}
