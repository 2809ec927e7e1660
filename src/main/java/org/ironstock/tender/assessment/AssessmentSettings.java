package org.ironstock.tender.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods of the assessment that an installation may set [A].
 *
 * @param signingWorkingDays working days in which the quality report must be signed
 * @param absenceWorkingDays working days after which an evaluator who did not score may be replaced
 */
@ConfigurationProperties("ironstock.tender.assessment")
public record AssessmentSettings(
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("3") int absenceWorkingDays) {}
