package org.ironstock.signing.process;

import org.camunda.bpm.engine.RuntimeService;
import org.ironstock.signing.DocumentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the open signing process that its document was taken back. */
@Component
class WithdrawalListener {

    private static final String MESSAGE = "document.withdrawn";

    private final RuntimeService runtime;

    WithdrawalListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** By the reference of the request, since one case may have several documents to sign. */
    @EventListener
    void tell(DocumentWithdrawn withdrawn) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceVariableEquals(SigningVariables.SIGNING_ID.name(), withdrawn.signingId())
                .processInstanceBusinessKey(withdrawn.caseRef())
                .correlateAll();
    }
}
