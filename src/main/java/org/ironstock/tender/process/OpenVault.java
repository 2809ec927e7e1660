package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.vault.BidOpening;

/**
 * Service task "Kwaliteit en UEA ontsluiten" of {@code tenderOpening}. Refuses unless the rows show that closing has
 * passed and both openers acted, wherever the token came from; prices stay closed.
 */
@ProcessBean("openVault")
class OpenVault implements JavaDelegate {

    private final BidOpening opening;

    OpenVault(BidOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open(TENDER_ID.get(execution));
    }
}
