package org.ironstock.tender.process;

import java.time.Instant;
import org.ironstock.platform.ProcessVariable;
import org.ironstock.tender.domain.MarketStep;

/** Variables of the process {@code tenderConsultation}, beside {@link TenderVariables#TENDER_ID}. */
final class TenderConsultationVariables {

    /** What is done towards the market; written by {@code Task_PlanMarketStep}. */
    static final ProcessVariable<MarketStep.Kind> MARKET_STEP =
            ProcessVariable.code("marketStep", MarketStep.Kind.class);

    /** Id of the notice (UUID as text); written by {@code prepareMarketNotice}, read by {@code noticePublication}. */
    static final ProcessVariable<String> MARKET_NOTICE_ID = ProcessVariable.text("marketNoticeId");

    /** Moment just after the last one for answers; written by {@code prepareMarketNotice}, read by its timer. */
    static final ProcessVariable<Instant> MARKET_ANSWERED_AT = ProcessVariable.moment("marketAnsweredAt");

    private TenderConsultationVariables() {}
}
