package org.ironstock.tender.process;

import static org.ironstock.tender.process.TenderVariables.TENDER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Notas;

/** Service task "Nota bekendmaken" of {@code tenderAnswers}: publishes the reviewed nota to all; one that is too late or changes the documents asks for a later closing. */
@ProcessBean("publishNota")
class PublishNota implements JavaDelegate {

    private final Notas notas;

    PublishNota(Notas notas) {
        this.notas = notas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notas.publish(TENDER_ID.get(execution), Math.toIntExact(InquiryVariables.NOTA_NUMBER.get(execution)));
    }
}
