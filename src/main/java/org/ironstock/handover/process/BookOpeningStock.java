package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.application.OpeningStock;
import org.ironstock.platform.ProcessBean;

/** Service task "Beginvoorraad boeken" of {@code stockHandover}: some rows in one transaction; writes {@code openingBooked}. */
@ProcessBean("bookOpeningStock")
class BookOpeningStock implements JavaDelegate {

    private final OpeningStock opening;

    BookOpeningStock(OpeningStock opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockHandoverVariables.OPENING_BOOKED.set(
                execution, opening.bookNext(StockHandoverVariables.LIST_NUMBER.get(execution)));
    }
}
