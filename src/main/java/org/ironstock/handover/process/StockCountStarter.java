package org.ironstock.handover.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.handover.mirror.StockCountDrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code stockCount} in the transaction that opens the count. */
@Component
class StockCountStarter {

    private static final String COUNT_DRAWN = "handover.stock-count-drawn";

    private final RuntimeService runtime;

    StockCountStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void drawn(StockCountDrawn drawn) {
        runtime.createMessageCorrelation(COUNT_DRAWN)
                .processInstanceBusinessKey(drawn.caseId())
                .setVariable(StockCountVariables.STOCK_COUNT_ID.name(), drawn.caseId())
                .correlateStartMessage();
    }
}
