package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.process.WaveVariables.LotsOpen;
import org.ironstock.handover.wave.SiteLots;
import org.ironstock.platform.ProcessBean;

/** Service task "Bestemming per partij bepalen" of {@code handoverLots}; writes {@code lotsOpen}. */
@ProcessBean("decideSiteLots")
class DecideSiteLots implements JavaDelegate {

    private final SiteLots lots;

    DecideSiteLots(SiteLots lots) {
        this.lots = lots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SiteLots.Open open = lots.decide(WaveVariables.SITE_HANDOVER_ID.get(execution));
        LotsOpen next = open.samplesDue() ? LotsOpen.SAMPLES : LotsOpen.NOTHING;
        WaveVariables.LOTS_OPEN.set(execution, open.reservations() ? LotsOpen.RESERVATIONS : next);
    }
}
