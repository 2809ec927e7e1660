package org.ironstock.tender.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.inquiry.Questions;

/** Service task "Vertrouwelijk beantwoorden" of {@code tenderQuestion}; refuses for a question without granted confidentiality. */
@ProcessBean("sendPrivateAnswer")
class SendPrivateAnswer implements JavaDelegate {

    private final Questions questions;

    SendPrivateAnswer(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.sendPrivately(UUID.fromString(InquiryVariables.QUESTION_ID.get(execution)));
    }
}
