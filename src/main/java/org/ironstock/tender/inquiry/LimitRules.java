package org.ironstock.tender.inquiry;

import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TimeLimits;

/** Lengths of periods by the rules that the tender keeps from its start. */
public interface LimitRules {

    /** Decision {@code timeLimits}. */
    TimeLimits timeLimits(Tender tender);

    /** Decision {@code changePeriod}: days for bids that must remain after a substantial change. */
    int changeDays(Tender tender);
}
