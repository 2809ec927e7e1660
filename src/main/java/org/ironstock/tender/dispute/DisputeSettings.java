package org.ironstock.tender.dispute;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Periods of disputes that are policy, not law.
 *
 * @param defenceWorkingDays working days within which the defence in a court case is told [A]
 * @param complaintWorkingDays working days within which a complaint is answered [A]
 * @param withdrawalWorkingDays working days within which the decision to withdraw a tender is signed [A]
 */
@ConfigurationProperties("ironstock.dispute")
public record DisputeSettings(
        @DefaultValue("10") int defenceWorkingDays,
        @DefaultValue("10") int complaintWorkingDays,
        @DefaultValue("10") int withdrawalWorkingDays) {}
