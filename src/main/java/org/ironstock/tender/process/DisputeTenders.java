package org.ironstock.tender.process;

import org.ironstock.platform.AnswerRefused;
import org.ironstock.shared.Finding;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** Looks up the tender that an official names in a start form. */
@Component
class DisputeTenders {

    private final TenderCases cases;

    DisputeTenders(TenderCases cases) {
        this.cases = cases;
    }

    /**
     * The id of the tender as it is kept.
     *
     * @throws AnswerRefused when there is no such tender
     */
    String existing(String tenderId) {
        return cases.find(tenderId)
                .orElseThrow(() -> new AnswerRefused(
                        Finding.of("TENDER_UNKNOWN", "tenderId", "Aanbesteding %s bestaat niet.".formatted(tenderId))))
                .id();
    }
}
