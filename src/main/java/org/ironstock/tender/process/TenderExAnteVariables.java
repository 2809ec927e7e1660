package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;

/** Variables of the process {@code tenderExAnte}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderExAnteVariables {

    /** Whether the award is announced before the contract; written by {@code prepareExAnte}. */
    static final ProcessVariable<Boolean> EX_ANTE_WANTED = ProcessVariable.flag("exAnteWanted");

    /** Id of the notice (UUID as text); written by {@code prepareExAnte}, read by {@code noticePublication}. */
    static final ProcessVariable<String> EX_ANTE_NOTICE_ID = ProcessVariable.text("exAnteNoticeId");

    /** Moment just after the term; written by {@code startExAnteTerm}, read by its timer. */
    static final ProcessVariable<Instant> EX_ANTE_PASSED_AT = ProcessVariable.moment("exAntePassedAt");

    /** What came of the newest objection; written by {@code Task_JudgeExAnteObjection}. */
    static final ProcessVariable<ObjectionOutcome> OBJECTION_OUTCOME =
            ProcessVariable.code("objectionOutcome", ObjectionOutcome.class);

    enum ObjectionOutcome {
        /** The award cannot stand; BPMN error {@code EX_ANTE_UPHELD} ends the process. */
        UPHELD,
        DISMISSED
    }

    private TenderExAnteVariables() {}
}
