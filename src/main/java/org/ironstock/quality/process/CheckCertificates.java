package org.ironstock.quality.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ironstock.platform.ProcessBean;
import org.ironstock.quality.application.LotPapers;
import org.ironstock.quality.domain.CertificateCheck;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.shared.Finding;

/**
 * Service task "Certificaten toetsen" of {@code lotRelease}; writes {@code certificatesValid}, or ends the checks with the
 * error {@code REGULATORY_BASIS_EXPIRED}, which no paper can mend.
 */
@ProcessBean("checkCertificates")
class CheckCertificates implements JavaDelegate {

    private final LotPapers papers;

    CheckCertificates(LotPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Finding> findings = papers.check(LotReleaseVariables.LOT_ID.get(execution));
        if (findings.stream().anyMatch(finding -> finding.code().equals(CertificateCheck.BASIS_EXPIRED))) {
            LotReleaseVariables.REJECTION_REASON.set(execution, RejectionReason.REGULATORY_BASIS_EXPIRED);
            throw new BpmnError(CertificateCheck.BASIS_EXPIRED);
        }
        LotReleaseVariables.CERTIFICATES_VALID.set(execution, findings.isEmpty());
    }
}
