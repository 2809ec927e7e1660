package org.ironstock.quality.process;

import java.time.Instant;
import java.time.LocalDate;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.quality.domain.RejectionReason;
import org.ironstock.quality.domain.SupplierHistory;

/** Variables of the process {@code lotRelease}. */
final class LotReleaseVariables {

    /** Lot to release; given by the caller. */
    static final ProcessVariable<String> LOT_ID = ProcessVariable.text("lotId");

    /** Product of the lot; written by {@code openLotRelease}, input of decision {@code requiredTests}. */
    static final ProcessVariable<String> PRODUCT_CODE = ProcessVariable.text("productCode");

    /** Day of receipt, whose rules hold; written by {@code openLotRelease}, input of decision {@code requiredTests}. */
    static final ProcessVariable<LocalDate> RULES_DATE = ProcessVariable.day("rulesDate");

    /** What earlier lots say; written by {@code openLotRelease}, input of decision {@code requiredTests}. */
    static final ProcessVariable<SupplierHistory> SUPPLIER_HISTORY =
            ProcessVariable.code("supplierHistory", SupplierHistory.class);

    /** Whether the papers are in order; written by {@code checkCertificates}, read by the gateway after it. */
    static final ProcessVariable<Boolean> CERTIFICATES_VALID = ProcessVariable.flag("certificatesValid");

    /** What the official did with the papers; written by {@code Task_CompleteCertificates}, read by the gateway after it. */
    static final ProcessVariable<CertificatesOutcome> CERTIFICATES_OUTCOME =
            ProcessVariable.code("certificatesOutcome", CertificatesOutcome.class);

    /** When the laboratory is reminded; written by {@code startTestTerm}, read by the timer. */
    static final ProcessVariable<Instant> TEST_REMIND_AT = ProcessVariable.moment("testRemindAt");

    /** End of the term of the laboratory; written by {@code startTestTerm}, read by the timer and the task. */
    static final ProcessVariable<Instant> TEST_DUE_AT = ProcessVariable.moment("testDueAt");

    /** What the measured values lead to; written by {@code judgeTestResult}, read by the gateway after it. */
    static final ProcessVariable<TestOutcome> TEST_OUTCOME = ProcessVariable.code("testOutcome", TestOutcome.class);

    /** What the second person decided; written by {@code Task_DecideLotRelease}, read by the gateway after it. */
    static final ProcessVariable<Decision> RELEASE_DECISION = ProcessVariable.code("releaseDecision", Decision.class);

    /**
     * Why the lot is rejected; written by whatever leads to the rejection, read by {@code bookLotRejection}, which books
     * none without it.
     */
    static final ProcessVariable<RejectionReason> REJECTION_REASON =
            ProcessVariable.code("rejectionReason", RejectionReason.class);

    /** Whether the inspectorate must know; written by {@code Task_HandleLotRejection}, read by the gateway after it. */
    static final ProcessVariable<Boolean> DEFECT_SERIOUS = ProcessVariable.flag("defectSerious");

    /** How the release ended; written by the step that books it, read by the caller. */
    static final ProcessVariable<ReleaseOutcome> RELEASE_OUTCOME =
            ProcessVariable.code("releaseOutcome", ReleaseOutcome.class);

    enum CertificatesOutcome {
        /** Papers were added or corrected: check them again. */
        COMPLETED,
        /** They will not come: reject the lot. */
        GIVEN_UP
    }

    enum TestOutcome {
        PASS,
        /** Just outside a limit: once more, with a tightened plan. */
        RETEST,
        FAIL
    }

    enum Decision {
        RELEASE,
        REFUSE
    }

    enum ReleaseOutcome {
        RELEASED,
        REJECTED
    }

    private LotReleaseVariables() {}
}
