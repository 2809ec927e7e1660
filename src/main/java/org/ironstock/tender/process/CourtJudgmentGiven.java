package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Judgment;
import org.springframework.stereotype.Component;

/** Event {@code court.judgment-given}: the judge decided in a case that is known here. */
@Component
class CourtJudgmentGiven implements EventHandler {

    private static final String EVENT = "court.judgment-given";

    private final CourtCases courtCases;
    private final RuntimeService runtime;

    CourtJudgmentGiven(CourtCases courtCases, RuntimeService runtime) {
        this.courtCases = courtCases;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/court.judgment-given.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String tenderId = data.get("tenderId").asText();
        String caseNumber = data.get("caseNumber").asText();
        CourtCase known = courtCases
                .find(tenderId, caseNumber)
                .orElseThrow(() -> new EventRefused(List.of(Finding.of(
                        "CASE_UNKNOWN",
                        "caseNumber",
                        "Aanbesteding %s kent geen zaak %s.".formatted(tenderId, caseNumber)))));
        LocalDate givenOn = EventReader.day("givenOn", data.get("givenOn").asText());
        List<Finding> faults = courtCases.faults(known, givenOn);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(EVENT)
                .processVariableValueEquals(
                        TenderDisputeVariables.COURT_CASE_ID.name(), known.id().toString())
                .list();
        if (waiting.isEmpty()) {
            return Reach.notYet("courtCase", known.id().toString());
        }
        courtCases.judge(
                known.id(),
                Judgment.Outcome.valueOf(data.get("outcome").asText()),
                givenOn,
                data.get("reference").asText(),
                event.client());
        waiting.forEach(execution -> runtime.messageEventReceived(EVENT, execution.getId()));
        return Reach.reached("courtCase", known.id().toString());
    }
}
