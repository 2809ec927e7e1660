package org.ironstock.signing.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.Officials;
import org.ironstock.platform.ProcessBean;
import org.ironstock.signing.application.RequestChecks;

/** Puts the task "Complete the dossier" before those who prepared the document; the process owner sees it anyway. */
@ProcessBean("namePreparers")
class NamePreparers implements TaskListener {

    private final RequestChecks checks;
    private final Dossier dossier;
    private final Officials officials;

    NamePreparers(RequestChecks checks, Dossier dossier, Officials officials) {
        this.checks = checks;
        this.dossier = dossier;
        this.officials = officials;
    }

    @Override
    public void notify(DelegateTask task) {
        dossier.preparers(checks.open(SigningVariables.SIGNING_ID.get(task)).documentId()).stream()
                .filter(officials::exists)
                .forEach(task::addCandidateUser);
    }
}
