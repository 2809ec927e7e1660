package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.PlanningNotice;

/** Prior information notice, subtype 4, as UBL: what is meant to be procured, in one part. */
final class PlanningNoticeXml {

    private final UblWriter xml;
    private final PlanningNotice notice;
    private final NoticeIdentity identity;
    private final ReviewBody court;
    private final NoticeXml common;

    private PlanningNoticeXml(UblWriter xml, PlanningNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.identity = identity;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
    }

    static byte[] of(PlanningNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document(
                "PriorInformationNotice", xml -> new PlanningNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
            });
        });
        common.headerBeforeProcedure("pin-only", "planning", Optional.of(notice.noticeExpectedOn()));
        common.contractingParty();
        common.object(Optional.empty(), Optional.of(notice.estimate()));
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.PLANNING_PART, "schemeName", "Part");
            xml.in("cac:TenderingTerms", () -> {
                common.reference("cac:AdditionalInformationParty", NoticeXml.BUYER);
                xml.in("cac:AppealTerms", () -> common.reference("cac:AppealReceiverParty", NoticeXml.REVIEW_BODY));
            });
            if (identity.planning().isPresent()) {
                xml.in("cac:TenderingProcess", () -> common.planning(Optional.empty()));
            }
            common.lotObject(Optional.empty(), Optional.of(notice.estimate()), OptionalInt.empty());
        });
    }
}
