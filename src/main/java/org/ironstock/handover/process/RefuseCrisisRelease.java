package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.CrisisReleases;
import org.ironstock.platform.ProcessBean;

/** Service task "Vrijgave sluiten" of {@code crisisRelease}. */
@ProcessBean("refuseCrisisRelease")
class RefuseCrisisRelease implements JavaDelegate {

    private final CrisisReleases releases;

    RefuseCrisisRelease(CrisisReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.refuse(WaveVariables.CRISIS_RELEASE_ID.get(execution));
    }
}
