package org.ironstock.platform;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Moves a case by what somebody did on a page, over an address or in a task of another case. Whether they may was asked
 * there; the engine does not ask once more for a right of theirs on the instances that move.
 */
@Component
public final class Unrestricted {

    private final ProcessEngineConfigurationImpl engine;

    Unrestricted(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Acts in the transaction that is open, or in one of its own. */
    public <T> T call(Callable<T> act) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(act));
    }

    /** Acts in the transaction that is open, or in one of its own. */
    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
