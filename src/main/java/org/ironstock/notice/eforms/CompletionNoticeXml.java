package org.ironstock.notice.eforms;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.CompletionNotice;

/** Notice that a contract was completed, subtype E5, as UBL: the contract, what was paid under it and its penalties. */
final class CompletionNoticeXml {

    private final UblWriter xml;
    private final CompletionNotice notice;
    private final NoticeXml common;
    private final ResultXml result;

    private CompletionNoticeXml(UblWriter xml, CompletionNotice notice, NoticeIdentity identity) {
        this.xml = xml;
        this.notice = notice;
        this.common = new NoticeXml(xml, notice, identity);
        this.result = new ResultXml(xml, notice, common);
    }

    static byte[] of(CompletionNotice notice, NoticeIdentity identity) {
        return UblWriter.document("ContractAwardNotice", xml -> new CompletionNoticeXml(xml, notice, identity).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            xml.in("efac:NoticeResult", this::noticeResult);
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.contractorOrganization(notice.contractor());
            });
        });
        common.header("compl", "completion");
        xml.in("cac:ContractingParty", () -> common.reference("cac:Party", NoticeXml.BUYER));
        xml.in("cac:TenderingProcess", () -> common.earlier(notice.concludedNotice()));
        common.object(Optional.empty(), Optional.empty());
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            common.lotObject(notice.duration());
        });
        result.awardDate();
    }

    private void noticeResult() throws XMLStreamException {
        xml.in("efac:LotResult", () -> {
            result.identifier();
            xml.text("cbc:TenderResultCode", "selec-w", "listName", "winner-selection-status");
            result.tenderReference();
            result.contractReference();
            result.lot();
        });
        result.completedTender(notice);
        result.contractInForce(notice.concludedOn());
        result.tenderingParty();
    }
}
