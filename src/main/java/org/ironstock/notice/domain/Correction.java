package org.ironstock.notice.domain;

import java.util.List;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.Buyer;
import org.ironstock.notice.NoticeContent.ContractNotice;

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
        if (content instanceof ContractNotice notice) {
            return applyTo(notice);
        }
        return applyTo((AwardNotice) content);
    }

    private ContractNotice applyTo(ContractNotice notice) {
        return new ContractNotice(
                notice.caseRef(),
                title,
                description,
                applyTo(notice.buyer()),
                cpvCodes,
                notice.accelerated(),
                notice.accelerationReason(),
                notice.estimate(),
                notice.maximum(),
                notice.frameworkMonths(),
                notice.longTermReason(),
                notice.maximumParticipants(),
                notice.criteria(),
                notice.closingAt(),
                notice.questionsUntil(),
                notice.validityDays(),
                notice.documentsUrl(),
                notice.submissionUrl());
    }

    private AwardNotice applyTo(AwardNotice notice) {
        return new AwardNotice(
                notice.caseRef(),
                title,
                description,
                applyTo(notice.buyer()),
                cpvCodes,
                notice.maximum(),
                notice.frameworkMonths(),
                notice.maximumParticipants(),
                notice.criteria(),
                notice.bids(),
                notice.winner(),
                notice.nonAwardReason(),
                notice.awardedOn(),
                notice.contractConcludedOn());
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
