package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.CrisisReleases;
import org.ironstock.platform.ProcessBean;

/** Service task "Voorraad uitgeven" of {@code crisisRelease}; writes {@code crisisStockIssued}. */
@ProcessBean("issueCrisisStock")
class IssueCrisisStock implements JavaDelegate {

    private final CrisisReleases releases;

    IssueCrisisStock(CrisisReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveVariables.CRISIS_STOCK_ISSUED.set(
                execution, releases.issue(WaveVariables.CRISIS_RELEASE_ID.get(execution)));
    }
}
