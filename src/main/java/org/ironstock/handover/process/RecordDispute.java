package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.ProcessBean;

/** Service task "Telverschil vastleggen" of {@code handoverWave}. */
@ProcessBean("recordDispute")
class RecordDispute implements JavaDelegate {

    private final SitesUnderWay sites;

    RecordDispute(SitesUnderWay sites) {
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sites.dispute(WaveVariables.SITE_HANDOVER_ID.get(execution));
    }
}
