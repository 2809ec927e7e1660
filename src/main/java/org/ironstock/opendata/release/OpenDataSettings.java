package org.ironstock.opendata.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names open data is published.
 *
 * @param ocidPrefix prefix that the Open Contracting Partnership registered for this publisher; the default is registered
 *     for nobody
 * @param license address of the licence of the data
 */
@ConfigurationProperties("ironstock.opendata")
public record OpenDataSettings(
        @DefaultValue("ocds-000000") String ocidPrefix,

        @DefaultValue("https://creativecommons.org/publicdomain/zero/1.0/")
        String license) {

    public OpenDataSettings {
        if (!ocidPrefix.matches("ocds-[a-z0-9]{6}")) {
            throw new IllegalArgumentException(
                    "ironstock.opendata.ocid-prefix is ocds- and six letters or digits, found " + ocidPrefix);
        }
    }
}
