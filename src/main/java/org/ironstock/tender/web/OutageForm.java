package org.ironstock.tender.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Finding;
import org.ironstock.tender.inquiry.Extensions.Outage;
import org.springframework.http.HttpStatus;

/** The form with which an official reports an outage: times of the Netherlands as a browser gives them. */
final class OutageForm {

    private static final int SHORTEST_DETAIL = 10;
    private static final int LONGEST_DETAIL = 2000;

    private OutageForm() {}

    /** @throws Problem 422 with every finding */
    static Outage read(String tenderId, String from, String until, String detail) {
        List<Finding> findings = new ArrayList<>();
        Instant begin = moment("van", from, findings);
        Instant end = moment("tot", until, findings);
        if (detail.strip().length() < SHORTEST_DETAIL || detail.length() > LONGEST_DETAIL) {
            findings.add(Finding.of(
                    "OUTAGE_DETAIL",
                    "toelichting",
                    "Beschrijf in %d tot %d tekens wat er niet werkte.".formatted(SHORTEST_DETAIL, LONGEST_DETAIL)));
        }
        if (!findings.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "outage-refused", "The outage was not taken.", findings);
        }
        return new Outage(tenderId, begin, end, detail.strip());
    }

    private static Instant moment(String field, String text, List<Finding> findings) {
        try {
            return LocalDateTime.parse(text).atZone(DutchCalendar.ZONE).toInstant();
        } catch (DateTimeException noMoment) {
            findings.add(Finding.of("OUTAGE_MOMENT", field, "Vul dag en tijd van begin en einde van de storing in."));
            return Instant.EPOCH;
        }
    }
}
