package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.ModificationNotice;

/** Notice of a contract modification, subtype 38, as UBL: the contract as it was concluded, what changes and why. */
final class ModificationNoticeXml {

    private final UblWriter xml;
    private final ModificationNotice notice;
    private final ReviewBody court;
    private final NoticeXml common;
    private final ResultXml result;

    private ModificationNoticeXml(UblWriter xml, ModificationNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
        this.result = new ResultXml(xml, notice, common);
    }

    static byte[] of(ModificationNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document(
                "ContractAwardNotice", xml -> new ModificationNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            xml.in("efac:ContractModification", this::modification);
            xml.in("efac:NoticeResult", this::noticeResult);
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
                common.contractorOrganization(notice.contractor());
            });
        });
        common.header("can-modif", "cont-modif");
        xml.in("cac:ContractingParty", () -> common.reference("cac:Party", NoticeXml.BUYER));
        common.object(Optional.empty(), Optional.empty());
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in(
                    "cac:TenderingTerms",
                    () -> xml.in(
                            "cac:AppealTerms",
                            () -> common.reference("cac:AppealReceiverParty", NoticeXml.REVIEW_BODY)));
            common.lotObject(Optional.empty(), Optional.empty(), OptionalInt.empty());
        });
        result.awardDate();
    }

    private void modification() throws XMLStreamException {
        xml.text(
                "efbc:ChangedNoticeIdentifier",
                notice.modifiedNotice(),
                "schemeName",
                NoticeXml.referenceScheme(notice.modifiedNotice()));
        xml.text("efbc:ModifiedContractIdentifier", ResultXml.CONTRACT, "schemeName", "contract");
        xml.in("efac:Change", () -> common.dutch("efbc:ChangeDescription", notice.modification()));
        xml.in("efac:ChangeReason", () -> {
            xml.text("cbc:ReasonCode", notice.justification().code(), "listName", "modification-justification");
            common.dutch("efbc:ReasonDescription", notice.explanation());
        });
    }

    private void noticeResult() throws XMLStreamException {
        common.euro("cbc:TotalAmount", notice.contractor().amount());
        xml.in("efac:LotResult", () -> {
            result.identifier();
            result.tenderReference();
            result.contractReference();
            result.lot();
        });
        result.tender(notice.contractor(), false);
        result.contractInForce(notice.concludedOn());
        result.tenderingParty();
    }
}
