package org.ironstock.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ironstock.shared.DutchText;

/**
 * Why a lot may be on the market.
 *
 * @param code e.g. {@code PPE-2016-425}, {@code MDR-2017-745} or {@code DEROGATION-2020-403}
 * @param endsOn last day on which it counts; empty when it has no end
 */
public record RegulatoryBasis(String code, Optional<LocalDate> endsOn) {

    private static final Map<String, String> NAMES = Map.of(
            "MDR-2017-745", "Verordening (EU) 2017/745 (medisch hulpmiddel)",
            "PPE-2016-425", "Verordening (EU) 2016/425 (persoonlijk beschermingsmiddel)",
            "BPR-2012-528", "Verordening (EU) 528/2012 (biocide)",
            "DEROGATION-2020-403", "Aanbeveling (EU) 2020/403 (tijdelijke afwijking)");

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

    /** As an official reads it: the act where it is a known one, else what the box or the list says. */
    public String inDutch() {
        return NAMES.getOrDefault(code, code)
                + endsOn.map(day -> ", tot en met " + DutchText.day(day)).orElse("");
    }

    /** Whether it no longer counts on a day. */
    public boolean endedOn(LocalDate day) {
        return endsOn.filter(day::isAfter).isPresent();
    }
}
