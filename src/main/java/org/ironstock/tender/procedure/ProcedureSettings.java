package org.ironstock.tender.procedure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy on procedures.
 *
 * @param longestBridgeMonths months beyond which a purchase for extreme urgency is no bridge any more [A]
 * @param objectionDays calendar days in which a candidate that was not selected can go to court before the invitations
 *     go out [A]
 */
@ConfigurationProperties("ironstock.procedure")
public record ProcedureSettings(
        @DefaultValue("12") int longestBridgeMonths,
        @DefaultValue("15") int objectionDays) {}
