package org.ironstock.tender.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.award.Contracting;

/** Service task "Dossier toetsen" of {@code tenderClosing}; writes {@code fileComplete}. */
@ProcessBean("checkFileComplete")
class CheckFileComplete implements JavaDelegate {

    private final Contracting contracting;

    CheckFileComplete(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TenderAwardVariables.FILE_COMPLETE.set(
                execution, contracting.fileComplete(TenderVariables.TENDER_ID.get(execution)));
    }
}
