package org.ironstock.handover.process;

import java.time.Instant;
import org.ironstock.handover.HandoverClosed;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.WaveTransferred;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.shared.DutchCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * From when on the receiving party mirrors what it keeps: from the day after its first site was handed over, and at the latest
 * from the day after the handover was closed, for then the agreed stock is there whether it came from the LCH or not. From
 * that day on its silence is found, and whoever asks for the cover of dike 2 counts its stock.
 */
@Component
class MirrorsDue {

    private final Handovers handovers;
    private final FrameworkRegister frameworks;

    MirrorsDue(Handovers handovers, FrameworkRegister frameworks) {
        this.handovers = handovers;
        this.frameworks = frameworks;
    }

    @EventListener
    void transferred(WaveTransferred transferred) {
        dueAfter(transferred.handoverId(), transferred.transferredAt());
    }

    @EventListener
    void closed(HandoverClosed closed) {
        dueAfter(closed.handoverId(), closed.closedAt());
    }

    private void dueAfter(String handoverId, Instant at) {
        frameworks.mirroredFrom(
                handovers.get(handoverId).frameworkRef(),
                DutchCalendar.dayOf(at).plusDays(1));
    }
}
