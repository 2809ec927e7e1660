package org.ironstock.tender.process;

import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderEvidence}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderEvidenceVariables {

    /** How the evidence stands; written by {@code findCandidate} and {@code Task_CheckEvidence}, read by the gateways and by {@code tender}. */
    static final ProcessVariable<EvidenceOutcome> EVIDENCE_OUTCOME =
            ProcessVariable.code("evidenceOutcome", EvidenceOutcome.class);

    /** Whether another bid stands first than when the award was advised; written by {@code findCandidate}. */
    static final ProcessVariable<Boolean> ADVICE_OUTDATED = ProcessVariable.flag("adviceOutdated");

    enum EvidenceOutcome {
        /** There is a bid in the first place whose evidence must be asked. */
        CANDIDATE,
        /** The first in rank proved everything. */
        PROVEN,
        /** The first in rank fell out; the next is asked. */
        NOT_PROVEN,
        /** No bid is left. */
        NONE_LEFT
    }

    private TenderEvidenceVariables() {}
}
