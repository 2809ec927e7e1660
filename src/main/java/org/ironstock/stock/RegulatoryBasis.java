package org.ironstock.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a lot may be on the market.
 *
 * @param code e.g. {@code PPE-2016-425}, {@code MDR-2017-745} or {@code DEROGATION-2020-403}
 * @param endsOn last day on which it counts; empty when it has no end
 */
public record RegulatoryBasis(String code, Optional<LocalDate> endsOn) {

    /** @throws IllegalArgumentException when the code is blank or over 100 characters */
    public RegulatoryBasis {
        if (code.isBlank() || code.length() > Holding.LONGEST) {
            throw new IllegalArgumentException(
                    "A regulatory basis has a code of 1 to 100 characters, found '" + code + "'");
        }
    }

    public static RegulatoryBasis lasting(String code) {
        return new RegulatoryBasis(code, Optional.empty());
    }

    public static RegulatoryBasis until(String code, LocalDate endsOn) {
        return new RegulatoryBasis(code, Optional.of(endsOn));
    }

    /** Whether it no longer counts on a day. */
    public boolean endedOn(LocalDate day) {
        return endsOn.filter(day::isAfter).isPresent();
    }
}
