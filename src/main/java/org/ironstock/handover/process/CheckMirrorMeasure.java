package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.MirrorCases;
import org.ironstock.platform.ProcessBean;

/** Service task "Maatregel nagaan" of {@code stockMirror}; writes {@code mirrorSettled}. */
@ProcessBean("checkMirrorMeasure")
class CheckMirrorMeasure implements JavaDelegate {

    private final MirrorCases cases;

    CheckMirrorMeasure(MirrorCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StockMirrorVariables.MIRROR_SETTLED.set(
                execution, cases.settle(StockMirrorVariables.MIRROR_CASE_ID.get(execution)));
    }
}
