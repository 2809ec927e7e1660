package org.ironstock.notice.domain;

import java.util.List;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.Buyer;

/**
 * What may be corrected in a notice after a rejection: wording, codes and contact. Values, terms, criteria and the result
 * were decided and signed: whoever wants those otherwise gives the notice up and decides anew.
 */
public record Correction(
        String title, String description, List<String> cpvCodes, String contactEmail, String contactTelephone) {

    public Correction {
        cpvCodes = List.copyOf(cpvCodes);
    }

    /** The correction that changes nothing. */
    public static Correction of(NoticeContent content) {
        return new Correction(
                content.title(),
                content.description(),
                content.cpvCodes(),
                content.buyer().email(),
                content.buyer().telephone());
    }

    /** The notice with this correction. */
    public NoticeContent applyTo(NoticeContent content) {
        return content.withWording(title, description, cpvCodes, applyTo(content.buyer()));
    }

    private Buyer applyTo(Buyer buyer) {
        return new Buyer(
                buyer.name(),
                buyer.oin(),
                buyer.street(),
                buyer.postalCode(),
                buyer.city(),
                buyer.nutsCode(),
                contactEmail,
                contactTelephone,
                buyer.url());
    }
}
