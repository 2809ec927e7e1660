package org.ironstock.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotTests;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.process.LotReleaseVariables.TestOutcome;

/** Service task "Meetwaarden toetsen" of {@code lotRelease}, by decision {@code normLimits}; writes {@code testOutcome}. */
@ProcessBean("judgeTestResult")
class JudgeTestResult implements JavaDelegate {

    private final LotTests tests;

    JudgeTestResult(LotTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TestOutcome outcome =
                switch (tests.judge(LotReleaseVariables.LOT_ID.get(execution))) {
                    case PASS -> TestOutcome.PASS;
                    case BORDERLINE -> TestOutcome.RETEST;
                    case FAIL -> TestOutcome.FAIL;
                };
        LotReleaseVariables.TEST_OUTCOME.set(execution, outcome);
        if (outcome == TestOutcome.FAIL) {
            LotReleaseVariables.REJECTION_REASON.set(execution, RejectionReason.TEST_FAILED);
        }
    }
}
