package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.StockCounts;
import org.ironstock.platform.ProcessBean;

/** Service task "Telling naast de melding leggen" of {@code stockCount}; what differs starts {@code stockMirror}. */
@ProcessBean("concludeStockCount")
class ConcludeStockCount implements JavaDelegate {

    private final StockCounts counts;

    ConcludeStockCount(StockCounts counts) {
        this.counts = counts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        counts.conclude(StockCountVariables.STOCK_COUNT_ID.get(execution));
    }
}
