package org.ironstock.tender.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.tender.dispute.ComplaintDesk;
import org.ironstock.tender.dispute.Complaints;
import org.ironstock.tender.domain.Complaint;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the handling of a complaint in the transaction that keeps it. */
@Component
class ComplaintStarter implements ComplaintDesk {

    /** Message of the start event, equal to the short event type. */
    static final String EVENT = "complaint.received";

    private final Complaints complaints;
    private final RuntimeService runtime;

    ComplaintStarter(Complaints complaints, RuntimeService runtime) {
        this.complaints = complaints;
        this.runtime = runtime;
    }

    @Override
    @Transactional
    public Complaint take(String tenderId, String complainant, Optional<String> supplierId, String content) {
        Complaint complaint = complaints.receive(tenderId, complainant, supplierId, content);
        runtime.createMessageCorrelation(EVENT)
                .processInstanceBusinessKey(tenderId)
                .setVariable(TenderVariables.TENDER_ID.name(), tenderId)
                .setVariable(
                        TenderComplaintVariables.COMPLAINT_ID.name(),
                        complaint.id().toString())
                .setVariable(
                        TenderComplaintVariables.COMPLAINT_DUE_AT.name(),
                        TenderComplaintVariables.COMPLAINT_DUE_AT.toEngine(complaint.dueAt()))
                .setVariable(
                        TenderComplaintVariables.COMPLAINT_OVERDUE_AT.name(),
                        TenderComplaintVariables.COMPLAINT_OVERDUE_AT.toEngine(
                                complaint.dueAt().plusSeconds(1)))
                .correlateStartMessage();
        return complaint;
    }
}
