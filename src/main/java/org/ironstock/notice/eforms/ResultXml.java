package org.ironstock.notice.eforms;

import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.CompletionNotice;
import org.ironstock.notice.NoticeContent;
import org.ironstock.notice.NoticeContent.Winner;

/** The parts of a result that name the one winning bid and its contract. */
final class ResultXml {

    private static final String TENDER = "TEN-0001";
    private static final String PARTY = "TPA-0001";
    static final String CONTRACT = "CON-0001";

    private final UblWriter xml;
    private final NoticeContent content;
    private final NoticeXml common;

    ResultXml(UblWriter xml, NoticeContent content, NoticeXml common) {
        this.xml = xml;
        this.content = content;
        this.common = common;
    }

    void identifier() throws XMLStreamException {
        xml.text("cbc:ID", NoticeXml.RESULT, "schemeName", "result");
    }

    void lot() throws XMLStreamException {
        xml.in("efac:TenderLot", () -> xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot"));
    }

    void tenderReference() throws XMLStreamException {
        xml.in("efac:LotTender", () -> xml.text("cbc:ID", TENDER, "schemeName", "tender"));
    }

    void contractReference() throws XMLStreamException {
        xml.in("efac:SettledContract", () -> xml.text("cbc:ID", CONTRACT, "schemeName", "contract"));
    }

    /** @param ranked whether the bid was ranked among others */
    void tender(Winner winner, boolean ranked) throws XMLStreamException {
        xml.in("efac:LotTender", () -> {
            xml.text("cbc:ID", TENDER, "schemeName", "tender");
            if (ranked) {
                xml.text("cbc:RankCode", "1");
                xml.text("efbc:TenderRankedIndicator", "true");
            }
            xml.in("cac:LegalMonetaryTotal", () -> common.euro("cbc:PayableAmount", winner.amount()));
            xml.in(
                    "efac:SubcontractingTerm",
                    () -> xml.text("efbc:TermCode", "not-known", "listName", "applicability"));
            xml.in("efac:TenderingParty", () -> xml.text("cbc:ID", PARTY, "schemeName", "tendering-party"));
            lot();
            xml.in("efac:TenderReference", () -> xml.text("cbc:ID", content.caseRef() + "-1"));
        });
    }

    /** The bid that became a contract which is completed now: its value, what was paid, and its penalties. */
    void completedTender(CompletionNotice notice) throws XMLStreamException {
        xml.in("efac:LotTender", () -> {
            xml.text("cbc:ID", TENDER, "schemeName", "tender");
            xml.in(
                    "cac:LegalMonetaryTotal",
                    () -> common.euro("cbc:PayableAmount", notice.contractor().amount()));
            xml.in("efac:AggregatedAmounts", () -> {
                common.euro("cbc:PaidAmount", notice.paid());
                common.dutch("efbc:PaidAmountDescription", notice.paidExplanation());
                common.euro("efbc:PenaltiesAmount", notice.penalties());
            });
            xml.in("efac:TenderingParty", () -> xml.text("cbc:ID", PARTY, "schemeName", "tendering-party"));
            lot();
            xml.in("efac:TenderReference", () -> xml.text("cbc:ID", content.caseRef() + "-1"));
        });
    }

    /** @param concludedOn empty when the contract is still to be concluded */
    void contract(Optional<LocalDate> awardedOn, Optional<LocalDate> concludedOn) throws XMLStreamException {
        xml.in("efac:SettledContract", () -> {
            xml.text("cbc:ID", CONTRACT, "schemeName", "contract");
            if (awardedOn.isPresent()) {
                xml.text("cbc:AwardDate", NoticeXml.date(awardedOn.get()));
            }
            if (concludedOn.isPresent()) {
                xml.text("cbc:IssueDate", NoticeXml.date(concludedOn.get()));
            }
            if (concludedOn.isPresent()) {
                xml.text("efbc:ContractFrameworkIndicator", "false");
                common.reference("cac:SignatoryParty", NoticeXml.BUYER);
            }
            xml.in("efac:ContractReference", () -> xml.text("cbc:ID", content.caseRef()));
            tenderReference();
        });
    }

    /** A contract that was concluded before this notice. */
    void contractInForce(LocalDate concludedOn) throws XMLStreamException {
        xml.in("efac:SettledContract", () -> {
            xml.text("cbc:ID", CONTRACT, "schemeName", "contract");
            xml.text("cbc:IssueDate", NoticeXml.date(concludedOn));
            common.reference("cac:SignatoryParty", NoticeXml.BUYER);
            xml.in("efac:ContractReference", () -> xml.text("cbc:ID", content.caseRef()));
            tenderReference();
        });
    }

    void tenderingParty() throws XMLStreamException {
        xml.in("efac:TenderingParty", () -> {
            xml.text("cbc:ID", PARTY, "schemeName", "tendering-party");
            xml.in("efac:Tenderer", () -> common.organizationId(NoticeXml.WINNER));
        });
    }

    /** The schema asks for the element; the SDK fixes its value because the real date stands with the contract. */
    void awardDate() throws XMLStreamException {
        xml.in("cac:TenderResult", () -> xml.text("cbc:AwardDate", "2000-01-01Z"));
    }
}
