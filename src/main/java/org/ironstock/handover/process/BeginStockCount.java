package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.StockCounts;
import org.ironstock.platform.ProcessBean;

/** Service task "Telling openen" of {@code stockCount}; writes {@code countId}. */
@ProcessBean("beginStockCount")
class BeginStockCount implements JavaDelegate {

    private final StockCounts counts;

    BeginStockCount(StockCounts counts) {
        this.counts = counts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BlindCountVariables.COUNT_ID.set(execution, counts.begin(StockCountVariables.STOCK_COUNT_ID.get(execution)));
    }
}
