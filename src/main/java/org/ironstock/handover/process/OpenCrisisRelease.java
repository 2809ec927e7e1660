package org.ironstock.handover.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.wave.CrisisReleases;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.shared.Finding;

/** Service task "Overdracht opzoeken" of {@code crisisRelease}. */
@ProcessBean("openCrisisRelease")
class OpenCrisisRelease implements JavaDelegate {

    private final CrisisReleases releases;

    OpenCrisisRelease(CrisisReleases releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String handoverId = StockHandoverVariables.HANDOVER_ID.get(execution);
        List<Finding> faults = releases.faults(handoverId);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        execution.setProcessBusinessKey(handoverId);
    }
}
