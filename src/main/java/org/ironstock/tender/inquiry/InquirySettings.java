package org.ironstock.tender.inquiry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms of the house, not of the law.
 *
 * @param choiceWorkingDays working days that an asker has to choose after confidentiality was refused
 * @param extensionSigningWorkingDays working days within which a decision on a later closing must be signed
 */
@ConfigurationProperties("ironstock.tender.inquiry")
public record InquirySettings(
        @DefaultValue("2") int choiceWorkingDays,
        @DefaultValue("3") int extensionSigningWorkingDays) {}
