package org.ironstock.tender.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods and sizes of the assessment that an installation may set [A].
 *
 * @param signingWorkingDays working days in which the quality report must be signed
 * @param reportRows scores of the team that the quality report tells itself and a form shows at once; with more, there is an annex, and a
 *     page, for each bidder
 * @param annexesAtOnce annexes that are drawn in one transaction; a restart in the middle loses no more than these
 * @param absenceWorkingDays working days after which an evaluator who did not score may be replaced
 */
@ConfigurationProperties("ironstock.tender.assessment")
public record AssessmentSettings(
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("200") int reportRows,
        @DefaultValue("5") int annexesAtOnce,
        @DefaultValue("3") int absenceWorkingDays) {}
