package org.ironstock.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Tender;

/** Small facts that the forms of disputes show. */
final class DisputeFacts {

    private DisputeFacts() {}

    /** Reference and title of the tender, and the end of its standstill. */
    static Map<String, Object> of(Tender tender) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", tender.id());
        facts.put("title", tender.title());
        facts.put("stageText", tender.stage().inDutch());
        facts.put(
                "standstillText",
                tender.dates().standstillEndsAt().map(DutchText::weekday).orElse("loopt nog niet"));
        return facts;
    }

    /** The same with the court case. */
    static Map<String, Object> of(Tender tender, CourtCase courtCase) {
        Map<String, Object> facts = of(tender);
        facts.put("caseText", courtCase.kind().inDutch() + " " + courtCase.caseNumber());
        facts.put("plaintiffText", courtCase.plaintiff());
        facts.put("startedText", DutchText.day(courtCase.startedOn()));
        return facts;
    }
}
