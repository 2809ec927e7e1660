package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.CrisisReleases;
import org.ironstock.platform.ProcessBean;

/** Service task "Vrijgave opmaken" of {@code crisisRelease}; writes {@code signingId}. */
@ProcessBean("requestReleaseSignatures")
class RequestReleaseSignatures implements JavaDelegate {

    private final CrisisReleases releases;

    RequestReleaseSignatures(CrisisReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockHandoverVariables.SIGNING_ID.set(
                execution, releases.requestSignatures(WaveVariables.CRISIS_RELEASE_ID.get(execution)));
    }
}
