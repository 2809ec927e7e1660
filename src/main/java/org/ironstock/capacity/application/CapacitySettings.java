package org.ironstock.capacity.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stand-by capacity is worked through.
 *
 * @param monthsAtOnce months of lines that one transaction opens
 */
@ConfigurationProperties("ironstock.capacity")
public record CapacitySettings(@DefaultValue("50") int monthsAtOnce) {

    /** @throws IllegalArgumentException when nothing would ever be opened */
    public CapacitySettings {
        if (monthsAtOnce < 1) {
            throw new IllegalArgumentException("At least one month is opened at once, found " + monthsAtOnce);
        }
    }
}
