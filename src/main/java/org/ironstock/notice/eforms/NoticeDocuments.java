package org.ironstock.notice.eforms;

import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.ContractNotice;

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
        return AwardNoticeXml.of((AwardNotice) content, identity, court);
    }
}
