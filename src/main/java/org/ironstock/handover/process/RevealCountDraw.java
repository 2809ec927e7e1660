package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.domain.HalfYear;
import org.ironstock.handover.mirror.CountDraws;
import org.ironstock.platform.ProcessBean;

/** Service task "Loting onthullen" of {@code stockCountDraw}. */
@ProcessBean("revealCountDraw")
class RevealCountDraw implements JavaDelegate {

    private final CountDraws draws;

    RevealCountDraw(CountDraws draws) {
        this.draws = draws;
    }

    @Override
    public void execute(DelegateExecution execution) {
        draws.reveal(HalfYear.parse(StockCountVariables.COUNT_PERIOD.get(execution)));
    }
}
