package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.mirror.CountDraws;
import org.ironstock.platform.ProcessBean;

/** Service task "Geheim getal trekken en hash bekendmaken" of {@code stockCountDraw}; gives the draw its business key. */
@ProcessBean("commitCountDraw")
class CommitCountDraw implements JavaDelegate {

    private final CountDraws draws;

    CommitCountDraw(CountDraws draws) {
        this.draws = draws;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HalfYear period = draws.commit();
        execution.setProcessBusinessKey(CountDraws.caseOf(period));
        StockCountVariables.COUNT_PERIOD.set(execution, period.code());
        StockCountVariables.COUNT_REVEAL_AT.set(execution, draws.revealAt(period));
    }
}
