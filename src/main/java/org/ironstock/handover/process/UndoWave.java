package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.SitesUnderWay;
import org.ironstock.platform.ProcessBean;

/** Service task "Alles ongedaan maken" of {@code handoverWave}. */
@ProcessBean("undoWave")
class UndoWave implements JavaDelegate {

    private final SitesUnderWay sites;

    UndoWave(SitesUnderWay sites) {
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sites.undo(WaveVariables.SITE_HANDOVER_ID.get(execution));
    }
}
