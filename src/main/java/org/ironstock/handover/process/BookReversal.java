package org.ironstock.handover.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.closing.FinalReports;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.ProcessBean;

/**
 * Service task "Tegenboeking maken" of {@code handoverReversal}: a handover that was closed is opened again with it; writes
 * {@code reversalBooked} and {@code handoverReopened}.
 */
@ProcessBean("bookReversal")
class BookReversal implements JavaDelegate {

    private final TransferReversals reversals;
    private final FinalReports reports;

    BookReversal(TransferReversals reversals, FinalReports reports) {
        this.reversals = reversals;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> booked = reversals.book(WaveVariables.SITE_HANDOVER_ID.get(execution));
        boolean reopened = booked.filter(
                        document -> reports.reopen(StockHandoverVariables.HANDOVER_ID.get(execution), document))
                .isPresent();
        WaveVariables.REVERSAL_BOOKED.set(execution, booked.isPresent());
        WaveVariables.HANDOVER_REOPENED.set(execution, reopened);
    }
}
