package org.ironstock.tender.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Questions;

/** Service task "Vraag laten vervallen" of {@code tenderQuestion}: the asker did not choose in time, so nothing is disclosed. */
@ProcessBean("lapseQuestion")
class LapseQuestion implements JavaDelegate {

    private final Questions questions;

    LapseQuestion(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.lapse(UUID.fromString(InquiryVariables.QUESTION_ID.get(execution)));
    }
}
