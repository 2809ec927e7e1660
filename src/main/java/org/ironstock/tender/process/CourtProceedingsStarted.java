package org.ironstock.tender.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.intake.EventHandler;
import org.ironstock.intake.EventReader;
import org.ironstock.intake.EventRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.domain.CourtCase;
import org.springframework.stereotype.Component;

/** Event {@code court.proceedings-started}: somebody went to court against a tender. */
@Component
class CourtProceedingsStarted implements EventHandler {

    private static final String EVENT = "court.proceedings-started";

    private final CourtCases courtCases;
    private final RuntimeService runtime;

    CourtProceedingsStarted(CourtCases courtCases, RuntimeService runtime) {
        this.courtCases = courtCases;
        this.runtime = runtime;
    }

    @Override
    public String eventName() {
        return EVENT;
    }

    @Override
    public String dataSchema() {
        return "events/court.proceedings-started.v1.json";
    }

    @Override
    public Reach handle(InboundEvent event) {
        JsonNode data = event.data();
        String tenderId = data.get("tenderId").asText();
        String caseNumber = data.get("caseNumber").asText();
        LocalDate startedOn = EventReader.day("startedOn", data.get("startedOn").asText());
        List<Finding> faults = courtCases.faults(tenderId, caseNumber, startedOn);
        if (!faults.isEmpty()) {
            throw new EventRefused(faults);
        }
        CourtCase started = courtCases.start(
                tenderId,
                caseNumber,
                data.get("plaintiff").asText(),
                data.path("appeal").asBoolean(false) ? CourtCase.Kind.APPEAL : CourtCase.Kind.SUMMARY,
                startedOn,
                event.client());
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(tenderId)
                .setVariable(TenderVariables.TENDER_ID.name(), tenderId)
                .setVariable(
                        TenderDisputeVariables.COURT_CASE_ID.name(),
                        started.id().toString())
                .correlateStartMessage();
        return Reach.started("courtCase", started.id().toString());
    }
}
