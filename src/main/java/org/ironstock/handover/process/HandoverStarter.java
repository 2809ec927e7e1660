package org.ironstock.handover.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.application.FrameworkRegister;
import org.ironstock.handover.domain.Framework;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins handovers that nobody asks for in Tasklist. */
@Component
class HandoverStarter {

    private static final String TAKEOVER_DEMANDED = "handover.takeover-demanded";

    private final FrameworkRegister frameworks;
    private final Handovers handovers;
    private final RuntimeService runtime;

    HandoverStarter(FrameworkRegister frameworks, Handovers handovers, RuntimeService runtime) {
        this.frameworks = frameworks;
        this.handovers = handovers;
        this.runtime = runtime;
    }

    /** Begins the handover to the supplier of a contract. @return its id */
    @Transactional
    public String start(Framework framework) {
        ProcessInstance begun = runtime.createMessageCorrelation(TAKEOVER_DEMANDED)
                .setVariable(StockHandoverVariables.FRAMEWORK_REF.name(), framework.contractId())
                .correlateStartMessage();
        return (String) runtime.getVariable(begun.getId(), StockHandoverVariables.HANDOVER_ID.name());
    }

    /** Begins every handover that a contract demands and nobody began. @return whether it began one, or one was begun before */
    @Transactional
    public Optional<Begun> startAll() {
        List<String> begun =
                frameworks.awaitingTakeover().stream().map(this::start).toList();
        if (!begun.isEmpty()) {
            return Optional.of(new Begun(begun.get(0), true));
        }
        List<String> demanding = frameworks.all().stream()
                .filter(Framework::takesOver)
                .map(Framework::contractId)
                .toList();
        return handovers.all().stream()
                .filter(handover -> demanding.contains(handover.frameworkRef()))
                .findFirst()
                .map(handover -> new Begun(handover.id(), false));
    }

    /**
     * A handover that is on its way.
     *
     * @param now whether it was begun just now
     */
    record Begun(String handoverId, boolean now) {}
}
