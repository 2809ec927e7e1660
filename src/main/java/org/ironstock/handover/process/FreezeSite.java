package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.ProcessBean;

/** Service task "Locatie bevriezen" of {@code handoverWave}; writes {@code siteFrozen}. */
@ProcessBean("freezeSite")
class FreezeSite implements JavaDelegate {

    private final SitesUnderWay sites;

    FreezeSite(SitesUnderWay sites) {
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.SITE_FROZEN.set(execution, sites.freeze(WaveVariables.SITE_HANDOVER_ID.get(execution)));
    }
}
