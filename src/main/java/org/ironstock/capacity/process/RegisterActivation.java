package org.ironstock.capacity.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationRequests;
import org.ironstock.capacity.domain.ActivationRequest;
import org.ironstock.platform.AnswerRefused;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.ProcessBean;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Quantity;

/** Service task "Verzoek vastleggen" of {@code standbyActivation}, when an official asks; gives it the business key. */
@ProcessBean("registerActivation")
class RegisterActivation implements JavaDelegate {

    private static final ProcessVariable<String> LINE_ID = ProcessVariable.text("lineId");
    private static final ProcessVariable<Long> PIECES = ProcessVariable.whole("piecesPerMonth");
    private static final ProcessVariable<Long> MONTHS = ProcessVariable.whole("months");
    private static final ProcessVariable<String> DECISION = ProcessVariable.text("decisionReference");
    private static final ProcessVariable<String> DOCUMENT = ProcessVariable.text("decisionDocument");
    private static final ProcessVariable<String> STARTS_ON = ProcessVariable.text("startsOn");

    private final ActivationRequests requests;
    private final CurrentOfficial currentOfficial;

    RegisterActivation(ActivationRequests requests, CurrentOfficial currentOfficial) {
        this.requests = requests;
        this.currentOfficial = currentOfficial;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActivationRequest request = new ActivationRequest(
                LINE_ID.get(execution),
                Quantity.of(PIECES.get(execution)),
                MONTHS.get(execution).intValue(),
                FormAnswer.dayIn("startsOn", STARTS_ON.get(execution)),
                DECISION.find(execution).orElse("").strip(),
                DOCUMENT.find(execution).filter(text -> !text.isBlank()).map(RegisterActivation::documentAt),
                currentOfficial.get().id());
        List<Finding> faults = requests.faults(request);
        if (!faults.isEmpty()) {
            throw new AnswerRefused(faults);
        }
        String id = requests.receive(request);
        ActivationVariables.ACTIVATION_ID.set(execution, id);
        execution.setProcessBusinessKey(id);
    }

    /** An official gives the address of a document, which ends in its id. */
    private static UUID documentAt(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1).strip());
    }
}
