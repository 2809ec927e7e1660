package org.ironstock.contract.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.Supervisions;
import org.ironstock.platform.ProcessBean;

/** Service task "Scorekaart vastleggen" of {@code contractSupervision}. */
@ProcessBean("sealScorecard")
class SealScorecard implements JavaDelegate {

    private final Supervisions supervisions;

    SealScorecard(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> due = supervisions.seal(SupervisionVariables.SUPERVISION_NUMBER.get(execution));
        SupervisionVariables.FINDINGS_OPEN.set(execution, due.isPresent());
        due.ifPresent(moment -> SupervisionVariables.FINDINGS_DUE_AT.set(execution, moment));
    }
}
