package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SiteCounting;
import org.ironstock.platform.ProcessBean;

/** Service task "Telling verwerken" of {@code handoverWave}; writes {@code lotsTakenOver}. */
@ProcessBean("takeSiteCount")
class TakeSiteCount implements JavaDelegate {

    private final SiteCounting counting;

    TakeSiteCount(SiteCounting counting) {
        this.counting = counting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.LOTS_TAKEN_OVER.set(execution, counting.take(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
