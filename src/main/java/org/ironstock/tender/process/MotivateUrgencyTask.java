package org.ironstock.tender.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.ProcedureWish.Justification;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.UrgencyCase;
import org.ironstock.tender.domain.UrgencyMotive.Condition;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.procedure.Urgency;
import org.ironstock.tender.process.TenderUrgencyVariables.UrgencyOutcome;
import org.springframework.stereotype.Component;

/**
 * User task "Onderhandelen motiveren": a lawyer answers the five conditions of extreme urgency one by one, or motivates
 * another ground. A "no" is an answer too.
 */
@Component
class MotivateUrgencyTask implements OfficialTask {

    private static final List<Map<String, String>> CONDITIONS = Arrays.stream(Condition.values())
            .map(condition -> Map.of("name", UrgencyAnswer.field(condition), "label", condition.statement()))
            .toList();

    private final TenderCases cases;
    private final Urgency urgency;
    private final Dossier dossier;
    private final ObjectMapper json;

    MotivateUrgencyTask(TenderCases cases, Urgency urgency, Dossier dossier, ObjectMapper json) {
        this.cases = cases;
        this.urgency = urgency;
        this.dossier = dossier;
        this.json = json;
    }

    @Override
    public String taskKey() {
        return "Task_MotivateUrgency";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        Justification justification = urgency.justification(tender.id());
        Map<String, Object> data = new LinkedHashMap<>();
        urgency.find(tender.id())
                .map(UrgencyCase::motive)
                .map(motive -> json.convertValue(UrgencyAnswer.of(motive), new TypeReference<Map<String, Object>>() {}))
                .ifPresent(data::putAll);
        data.values().removeIf(Objects::isNull);
        data.put("urgent", justification.urgent());
        data.put("conditions", justification.urgent() ? CONDITIONS : List.of());
        return TenderViews.head(tender, dossier)
                .fact("Grond om te onderhandelen", justification.inDutch())
                .fact("Looptijd met opties", tender.need().fullTermMonths() + " maanden")
                .fact(
                        "Behoefte over de hele looptijd",
                        DutchText.number(tender.need().fullQuantity().pieces()) + " stuks")
                .findings(urgency.findings(tender.id()))
                .data(data);
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        UrgencyAnswer given = answer.as(UrgencyAnswer.class);
        if (given.decision() == UrgencyAnswer.Decision.REDUCE_NEED) {
            return TaskOutcome.of(TenderUrgencyVariables.URGENCY_OUTCOME, UrgencyOutcome.REDUCE_NEED)
                    .because(Reasons.required(given.reduceReason(), "reduceReason"));
        }
        urgency.motivate(task.caseRef(), given.motive(urgency.justification(task.caseRef())), task.official());
        return TaskOutcome.of(TenderUrgencyVariables.URGENCY_OUTCOME, UrgencyOutcome.MOTIVATED);
    }
}
