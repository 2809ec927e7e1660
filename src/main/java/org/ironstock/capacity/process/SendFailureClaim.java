package org.ironstock.capacity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.capacity.activation.ActivationClaims;
import org.ironstock.capacity.activation.ClaimCollection;
import org.ironstock.platform.ProcessBean;

/** Service task "Vordering versturen" of {@code activationFailure}; writes {@code claimStanding} and {@code claimPayByAt}. */
@ProcessBean("sendFailureClaim")
class SendFailureClaim implements JavaDelegate {

    private final ActivationClaims claims;
    private final ClaimCollection collection;

    SendFailureClaim(ActivationClaims claims, ClaimCollection collection) {
        this.claims = claims;
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = ActivationVariables.ACTIVATION_ID.get(execution);
        claims.send(id);
        ActivationVariables.CLAIM_STANDING.set(execution, collection.standing(id));
        ActivationVariables.CLAIM_PAY_BY_AT.set(execution, collection.payByAt(id));
    }
}
