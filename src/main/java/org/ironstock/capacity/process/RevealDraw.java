package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.application.YearDraws;
import org.ironstock.platform.ProcessBean;

/** Service task "Loting onthullen" of {@code standbyDraw}. */
@ProcessBean("revealDraw")
class RevealDraw implements JavaDelegate {

    private final YearDraws draws;

    RevealDraw(YearDraws draws) {
        this.draws = draws;
    }

    @Override
    public void execute(DelegateExecution execution) {
        draws.reveal(StandbyTestVariables.DRAW_YEAR.get(execution).intValue());
    }
}
