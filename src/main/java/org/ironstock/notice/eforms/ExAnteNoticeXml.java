package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.ExAnteNotice;

/** Voluntary ex-ante transparency notice, subtype 25, as UBL: an award that is meant, with its motive. */
final class ExAnteNoticeXml {

    private final UblWriter xml;
    private final ExAnteNotice notice;
    private final ReviewBody court;
    private final NoticeXml common;
    private final ResultXml result;

    private ExAnteNoticeXml(UblWriter xml, ExAnteNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
        this.result = new ResultXml(xml, notice, common);
    }

    static byte[] of(ExAnteNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document(
                "ContractAwardNotice", xml -> new ExAnteNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            xml.in("efac:NoticeResult", this::noticeResult);
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
                common.winnerOrganization(notice.winner());
            });
        });
        common.header("veat", "dir-awa-pre");
        common.contractingParty();
        xml.in("cac:TenderingProcess", () -> {
            xml.text("cbc:ProcedureCode", notice.procedure().code(), "listName", "procurement-procedure-type");
            common.previousNotice();
            common.directAward(notice.directAward());
        });
        common.object(Optional.empty(), Optional.empty());
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in("cac:TenderingTerms", () -> {
                xml.text("cbc:FundingProgramCode", "no-eu-funds", "listName", "eu-funded");
                common.awardingTerms(notice.criteria());
                common.appealTerms(court);
            });
            xml.in("cac:TenderingProcess", () -> {
                xml.text("cbc:GovernmentAgreementConstraintIndicator", "true");
                common.contractingSystems();
            });
            common.lotObject(Optional.empty(), Optional.empty(), OptionalInt.of(notice.frameworkMonths()));
        });
        result.awardDate();
    }

    private void noticeResult() throws XMLStreamException {
        common.euro("efbc:OverallMaximumFrameworkContractsAmount", notice.maximum());
        xml.in("efac:LotResult", () -> {
            result.identifier();
            result.tenderReference();
            xml.in("efac:FrameworkAgreementValues", () -> common.euro("cbc:MaximumValueAmount", notice.maximum()));
            result.contractReference();
            result.lot();
        });
        result.tender(notice.winner(), false);
        result.contract(Optional.of(notice.decidedOn()), Optional.empty());
        result.tenderingParty();
    }
}
