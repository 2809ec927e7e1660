package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.StockCounts;
import org.ironstock.platform.ProcessBean;

/** Service task "Getrokken tellingen starten" of {@code stockMirrorWatch}; each starts {@code stockCount}. */
@ProcessBean("startDrawnCounts")
class StartDrawnCounts implements JavaDelegate {

    private final StockCounts counts;

    StartDrawnCounts(StockCounts counts) {
        this.counts = counts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counts.openDrawn();
    }
}
