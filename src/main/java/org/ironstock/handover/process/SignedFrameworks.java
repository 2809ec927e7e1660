package org.ironstock.handover.process;

import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.tender.FrameworkContractSigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a framework contract for emergency stock was signed; one that demands a takeover of the stock of the LCH begins
 * its handover in the same transaction.
 */
@Component
class SignedFrameworks {

    private final FrameworkRegister frameworks;
    private final HandoverStarter starter;

    SignedFrameworks(FrameworkRegister frameworks, HandoverStarter starter) {
        this.frameworks = frameworks;
        this.starter = starter;
    }

    @EventListener
    void signed(FrameworkContractSigned contract) {
        frameworks.hear(contract).filter(heard -> heard.takesOver()).ifPresent(starter::start);
    }
}
