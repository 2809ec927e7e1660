package org.ironstock.handover.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.handover.wave.TransferReversals;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Overdracht opzoeken" of {@code handoverReversal}; writes {@code handoverId}, also the business key. */
@ProcessBean("openReversal")
class OpenReversal implements JavaDelegate {

    private final TransferReversals reversals;
    private final SitesUnderWay sites;

    OpenReversal(TransferReversals reversals, SitesUnderWay sites) {
        this.reversals = reversals;
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String siteHandoverId = WaveVariables.SITE_HANDOVER_ID.get(execution);
        List<Finding> faults = reversals.faults(siteHandoverId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        String handoverId = sites.get(siteHandoverId).handoverId();
        StockHandoverVariables.HANDOVER_ID.set(execution, handoverId);
        execution.setProcessBusinessKey(handoverId);
    }
}
