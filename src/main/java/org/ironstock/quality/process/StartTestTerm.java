package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotTests;

/** Starts the term of the laboratory when the sample and the papers are there; writes the moments of its timers. */
@ProcessBean("startTestTerm")
class StartTestTerm implements ExecutionListener {

    private final LotTests tests;

    StartTestTerm(LotTests tests) {
        this.tests = tests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LotReleaseVariables.TEST_REMIND_AT.set(execution, tests.remindAt());
        LotReleaseVariables.TEST_DUE_AT.set(execution, tests.dueAt());
    }
}
