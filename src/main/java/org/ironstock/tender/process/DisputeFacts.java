package org.ironstock.tender.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.CourtCase;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.springframework.stereotype.Component;

/** Small facts that the forms of disputes show. */
@Component
class DisputeFacts {

    private final TenderCases cases;
    private final Dossier dossier;

    DisputeFacts(TenderCases cases, Dossier dossier) {
        this.cases = cases;
        this.dossier = dossier;
    }

    /** Reference, title and stage of the tender, the end of its standstill, and where its award decision can be read. */
    Map<String, Object> of(String tenderId) {
        Tender tender = cases.get(tenderId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", tender.id());
        facts.put("title", tender.title());
        facts.put("stageText", tender.stage().inDutch());
        facts.put(
                "standstillText",
                tender.dates().standstillEndsAt().map(DutchText::weekday).orElse("loopt nog niet"));
        facts.put(
                "awardDecisionHref",
                dossier.latest(tenderId, "awardDecision")
                        .map(StoredDocument::href)
                        .orElse(""));
        return facts;
    }

    /** The same with the court case. */
    Map<String, Object> of(String tenderId, CourtCase courtCase) {
        Map<String, Object> facts = of(tenderId);
        facts.put("caseText", courtCase.kind().inDutch() + " " + courtCase.caseNumber());
        facts.put("plaintiffText", courtCase.plaintiff());
        facts.put("startedText", DutchText.day(courtCase.startedOn()));
        return facts;
    }
}
