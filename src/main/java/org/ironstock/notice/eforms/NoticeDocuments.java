package org.ironstock.notice.eforms;

import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.MarketConsultation;
import org.ironstock.notice.ModificationNotice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.ContractNotice;
import org.ironstock.notice.PlanningNotice;

/** Turns the content of a notice into its UBL document; the same input gives the same bytes. */
public final class NoticeDocuments {

    private final ReviewBody court;

    public NoticeDocuments(ReviewBody court) {
        this.court = court;
    }

    /** The document, well-formed; whether it is complete is for {@link NoticeValidation} to say. */
    public byte[] write(NoticeContent content, NoticeIdentity identity) {
        if (content instanceof ContractNotice notice) {
            return ContractNoticeXml.of(notice, identity, court);
        }
        if (content instanceof AwardNotice notice) {
            return AwardNoticeXml.of(notice, identity, court);
        }
        if (content instanceof ExAnteNotice notice) {
            return ExAnteNoticeXml.of(notice, identity, court);
        }
        if (content instanceof PlanningNotice notice) {
            return PlanningNoticeXml.of(notice, identity, court);
        }
        if (content instanceof ModificationNotice notice) {
            return ModificationNoticeXml.of(notice, identity, court);
        }
        if (content instanceof CompletionNotice notice) {
            return CompletionNoticeXml.of(notice, identity);
        }
        return MarketConsultationXml.of((MarketConsultation) content, identity);
    }
}
