package org.ironstock.handover.process;

import org.ironstock.handover.Handovers;
import org.ironstock.handover.WaveTransferred;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.shared.DutchCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a site was handed over: from the next day on the receiving party mirrors what it keeps, or its silence is found. */
@Component
class TransferredSites {

    private final Handovers handovers;
    private final FrameworkRegister frameworks;

    TransferredSites(Handovers handovers, FrameworkRegister frameworks) {
        this.handovers = handovers;
        this.frameworks = frameworks;
    }

    @EventListener
    void transferred(WaveTransferred transferred) {
        frameworks.mirroredFrom(
                handovers.get(transferred.handoverId()).frameworkRef(),
                DutchCalendar.dayOf(transferred.transferredAt()).plusDays(1));
    }
}
