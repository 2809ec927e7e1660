package org.ironstock.handover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.handover.mirror.MirrorWatch;
import org.ironstock.platform.ProcessBean;

/** Service task "Gespiegelde voorraad beoordelen" of {@code stockMirrorWatch}; each new case starts {@code stockMirror}. */
@ProcessBean("judgeMirrors")
class JudgeMirrors implements JavaDelegate {

    private final MirrorWatch watch;

    JudgeMirrors(MirrorWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.judge();
    }
}
