package org.ironstock.contract.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.contract.watch.MediumTermNeeds;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.ProcessBean;
import org.ironstock.tender.TenderRequestRefused;

/** Service task "Aanbesteding vragen" of {@code mediumTermNeed}; a request that breaks a rule refuses the answer before it. */
@ProcessBean("requestMediumTermTender")
class RequestMediumTermTender implements JavaDelegate {

    private final MediumTermNeeds needs;

    RequestMediumTermTender(MediumTermNeeds needs) {
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            needs.requestTender(MediumTermNeedVariables.NEED_ID.get(execution));
        } catch (TenderRequestRefused refused) {
            throw new AnswerRefused(refused.findings());
        }
    }
}
