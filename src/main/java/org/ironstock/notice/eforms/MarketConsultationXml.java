package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.MarketConsultation;

/** Notice of a market consultation, subtype E1, as UBL. */
final class MarketConsultationXml {

    private final UblWriter xml;
    private final MarketConsultation notice;
    private final NoticeXml common;

    private MarketConsultationXml(UblWriter xml, MarketConsultation notice, NoticeIdentity identity) {
        this.xml = xml;
        this.notice = notice;
        this.common = new NoticeXml(xml, notice, identity);
    }

    static byte[] of(MarketConsultation notice, NoticeIdentity identity) {
        return UblWriter.document(
                "PriorInformationNotice", xml -> new MarketConsultationXml(xml, notice, identity).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            common.subtype();
            xml.in("efac:Organizations", common::buyerOrganization);
        });
        common.headerBeforeProcedure("pmc", "consultation", Optional.empty());
        common.contractingParty();
        common.object(Optional.empty(), Optional.empty());
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in("cac:TenderingTerms", this::terms);
            xml.in(
                    "cac:TenderingProcess",
                    () -> xml.extension(() -> xml.in("efac:AnswerReceptionPeriod", () -> {
                        xml.text("cbc:EndDate", NoticeXml.date(notice.answersUntil()));
                        xml.text("cbc:EndTime", NoticeXml.time(notice.answersUntil()));
                    })));
            common.lotObject(Optional.empty(), Optional.empty(), OptionalInt.empty());
        });
    }

    private void terms() throws XMLStreamException {
        common.documents(notice.documentsUrl());
        xml.in("cac:TenderRecipientParty", () -> xml.text("cbc:EndpointID", notice.answersUrl()));
        xml.in("cac:Language", () -> xml.text("cbc:ID", "NLD"));
    }
}
