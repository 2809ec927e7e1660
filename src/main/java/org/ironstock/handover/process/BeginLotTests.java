package org.ironstock.handover.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.ironstock.handover.wave.SiteLots;
import org.ironstock.platform.ProcessBean;

/** Service task "Niet-vrije partijen aanmelden" of {@code handoverLots}; writes {@code lotTestsNeeded}. */
@ProcessBean("beginLotTests")
class BeginLotTests implements JavaDelegate {

    private final SiteLots lots;

    BeginLotTests(SiteLots lots) {
        this.lots = lots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> begun = lots.beginTests(WaveVariables.SITE_HANDOVER_ID.get(execution));
        execution.setVariable(WaveVariables.LOTS_TO_TEST, Variables.untypedValue(new ArrayList<>(begun), true));
        WaveVariables.LOT_TESTS_NEEDED.set(execution, !begun.isEmpty());
    }
}
