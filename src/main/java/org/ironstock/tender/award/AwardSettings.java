package org.ironstock.tender.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods of award and contract that are policy, not law.
 *
 * @param standstillDays standstill with a notice, when longer than the table of procedures says: twenty days
 *     at least (art. 2.127 Aw 2012)
 * @param signingWorkingDays working days within which a decision must be signed [A]
 * @param supplierSigningWorkingDays working days that the winner has to sign [A]
 * @param lettersAtOnce letters that are drawn in one transaction; a restart in the middle loses no more than these
 * @param noticeWarningDays days after the contract on which an award notice that is not out needs attention [A]
 */
@ConfigurationProperties("ironstock.award")
public record AwardSettings(
        @DefaultValue("20") int standstillDays,
        @DefaultValue("10") int signingWorkingDays,
        @DefaultValue("10") int supplierSigningWorkingDays,
        @DefaultValue("10") int lettersAtOnce,
        @DefaultValue("25") int noticeWarningDays) {

    /** @throws IllegalArgumentException when the standstill is shorter than the law demands, or no letter is drawn */
    public AwardSettings {
        if (standstillDays < 20) {
            throw new IllegalArgumentException(
                    "The standstill lasts at least 20 days (art. 2.127 Aw 2012), found " + standstillDays);
        }
        if (lettersAtOnce < 1) {
            throw new IllegalArgumentException("At least one letter is drawn at once, found " + lettersAtOnce);
        }
    }
}
