package org.ironstock.notice;

import java.time.Instant;
import java.util.List;

/**
 * Notice of a market consultation, subtype E1 (art. 2.25 Aw 2012).
 *
 * @param answersUntil last moment for answers of the market
 * @param documentsUrl where the questions to the market lie open (BT-15)
 * @param answersUrl where answers are handed in (BT-18)
 */
public record MarketConsultation(
        String caseRef,
        String title,
        String description,
        NoticeContent.Buyer buyer,
        List<String> cpvCodes,
        Instant answersUntil,
        String documentsUrl,
        String answersUrl)
        implements NoticeContent {

    public MarketConsultation {
        cpvCodes = List.copyOf(cpvCodes);
    }

    @Override
    public String subtype() {
        return Notice.MARKET_CONSULTATION;
    }

    @Override
    public MarketConsultation withWording(
            String newTitle, String newDescription, List<String> newCpvCodes, NoticeContent.Buyer newBuyer) {
        return new MarketConsultation(
                caseRef, newTitle, newDescription, newBuyer, newCpvCodes, answersUntil, documentsUrl, answersUrl);
    }
}
