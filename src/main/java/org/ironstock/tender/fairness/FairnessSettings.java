package org.ironstock.tender.fairness;

import org.ironstock.tender.domain.BidderRequest.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms in which bidders answer, in working days after the day of the letter [A].
 *
 * @param mendingWorkingDays to mend a formality
 * @param hearingWorkingDays to be heard before an exclusion
 * @param explanationWorkingDays to explain a low price
 * @param evidenceWorkingDays to show the evidence of the winner
 * @param maxAnswerBytes largest document that a bidder may send with an answer or as evidence
 */
@ConfigurationProperties("ironstock.tender.fairness")
public record FairnessSettings(
        @DefaultValue("2") int mendingWorkingDays,
        @DefaultValue("5") int hearingWorkingDays,
        @DefaultValue("5") int explanationWorkingDays,
        @DefaultValue("10") int evidenceWorkingDays,
        @DefaultValue("10485760") int maxAnswerBytes) {

    int workingDays(Kind kind) {
        return switch (kind) {
            case MENDING -> mendingWorkingDays;
            case HEARING -> hearingWorkingDays;
            case LOW_PRICE -> explanationWorkingDays;
            case EVIDENCE -> evidenceWorkingDays;
        };
    }
}
