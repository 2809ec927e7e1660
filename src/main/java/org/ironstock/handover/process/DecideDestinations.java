package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.Destinations;
import org.ironstock.platform.ProcessBean;

/** Service task "Bestemmingen bepalen" of {@code stockHandover}. */
@ProcessBean("decideDestinations")
class DecideDestinations implements JavaDelegate {

    private final Destinations destinations;

    DecideDestinations(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        destinations.decide(StockHandoverVariables.LIST_NUMBER.get(execution));
    }
}
