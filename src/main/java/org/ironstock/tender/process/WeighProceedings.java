package org.ironstock.tender.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.tender.dispute.CourtCases;
import org.ironstock.tender.dispute.DisputeSettings;

/** Service task "Tijdigheid bepalen" of {@code tenderDefence}; writes {@code caseInTime} and {@code defenceDueAt}. */
@ProcessBean("weighProceedings")
class WeighProceedings implements JavaDelegate {

    private final CourtCases courtCases;
    private final DisputeSettings settings;
    private final Clock clock;

    WeighProceedings(CourtCases courtCases, DisputeSettings settings, Clock clock) {
        this.courtCases = courtCases;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = UUID.fromString(TenderDisputeVariables.COURT_CASE_ID.get(execution));
        TenderDisputeVariables.CASE_IN_TIME.set(
                execution, courtCases.get(caseId).inTime());
        TenderDisputeVariables.DEFENCE_DUE_AT.set(
                execution,
                DutchCalendar.endOf(DutchCalendar.official()
                        .plusWorkingDays(DutchCalendar.dayOf(clock.instant()), settings.defenceWorkingDays())));
    }
}
