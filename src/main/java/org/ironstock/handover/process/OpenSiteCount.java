package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteCounting;
import org.ironstock.platform.ProcessBean;

/** Service task "Telling openen" of {@code handoverWave}; writes {@code countId}. */
@ProcessBean("openSiteCount")
class OpenSiteCount implements JavaDelegate {

    private final SiteCounting counting;

    OpenSiteCount(SiteCounting counting) {
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.COUNT_ID.set(execution, counting.open(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
