package org.ironstock.contract.ending;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms around the end of a contract that are policy, not law.
 *
 * @param renewalMonths calendar months before the last day at which is decided what follows
 * @param wrapUpMonths calendar months before the last day at which the end is prepared
 * @param retentionClass class of the selection list under which the file is kept [A]
 * @param retentionYears years after the end during which it is kept [A]
 */
@ConfigurationProperties("ironstock.contract.ending")
public record EndingSettings(
        @DefaultValue("9") int renewalMonths,
        @DefaultValue("3") int wrapUpMonths,
        @DefaultValue("Inkoop en contractbeheer (V7)") String retentionClass,
        @DefaultValue("7") int retentionYears) {

    /** @throws IllegalArgumentException when a term is not at least one, or the preparation comes before the decision */
    public EndingSettings {
        if (wrapUpMonths < 1 || renewalMonths < wrapUpMonths || retentionYears < 1) {
            throw new IllegalArgumentException(
                    "Each term of ironstock.contract.ending is at least 1, and renewal-months at least wrap-up-months");
        }
    }
}
