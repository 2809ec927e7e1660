package org.ironstock.handover.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * A check of samples of the lots of a product.
 *
 * @param failedLots lots of which the sample was bad
 */
public record SampleCheck(
        String productCode, String laboratory, String reportNumber, LocalDate testedOn, Set<String> failedLots) {

    public SampleCheck {
        failedLots = Set.copyOf(failedLots);
    }
}
