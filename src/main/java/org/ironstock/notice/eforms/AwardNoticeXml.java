package org.ironstock.notice.eforms;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.shared.Money;

/** Contract award notice, subtype 29, as UBL: with a winner, or with the reason why there is none. */
final class AwardNoticeXml {

    private static final String RESULT = "RES-0001";
    private static final String TENDER = "TEN-0001";
    private static final String PARTY = "TPA-0001";
    private static final String CONTRACT = "CON-0001";
    private static final String REGION_UNKNOWN = "NLZZZ";

    private final UblWriter xml;
    private final AwardNotice notice;
    private final ReviewBody court;
    private final NoticeXml common;

    private AwardNoticeXml(UblWriter xml, AwardNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
    }

    static byte[] of(AwardNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document(
                "ContractAwardNotice", xml -> new AwardNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            xml.in("efac:NoticeResult", this::result);
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
                if (notice.winner().isPresent()) {
                    winnerOrganization(notice.winner().get());
                }
            });
        });
        common.header("can-standard", "result");
        common.contractingParty();
        xml.in("cac:TenderingProcess", () -> {
            xml.text("cbc:ProcedureCode", "open", "listName", "procurement-procedure-type");
            common.previousNotice();
        });
        common.object(notice.caseRef(), Money.ZERO, false);
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in("cac:TenderingTerms", () -> {
                xml.text("cbc:FundingProgramCode", "no-eu-funds", "listName", "eu-funded");
                common.awardingTerms();
                common.appealTerms(court);
            });
            xml.in("cac:TenderingProcess", () -> {
                xml.text("cbc:GovernmentAgreementConstraintIndicator", "true");
                common.noAuction();
                common.contractingSystems();
            });
            common.object("1", Money.ZERO, true);
        });
        // The schema asks for the element; the SDK fixes its value because the real date stands with the contract.
        xml.in("cac:TenderResult", () -> xml.text("cbc:AwardDate", "2000-01-01Z"));
    }

    private void result() throws XMLStreamException {
        if (notice.winner().isEmpty()) {
            xml.in("efac:LotResult", this::lotWithoutWinner);
            return;
        }
        Winner winner = notice.winner().get();
        common.euro("efbc:OverallMaximumFrameworkContractsAmount", notice.maximum());
        xml.in("efac:LotResult", this::lotWithWinner);
        xml.in("efac:LotTender", () -> tender(winner));
        xml.in("efac:SettledContract", this::contract);
        xml.in("efac:TenderingParty", () -> {
            xml.text("cbc:ID", PARTY, "schemeName", "tendering-party");
            xml.in("efac:Tenderer", () -> common.organizationId(NoticeXml.WINNER));
        });
    }

    private void lotWithoutWinner() throws XMLStreamException {
        xml.text("cbc:ID", RESULT, "schemeName", "result");
        xml.text("cbc:TenderResultCode", "clos-nw", "listName", "winner-selection-status");
        if (notice.nonAwardReason().isPresent()) {
            String code = notice.nonAwardReason().get().code();
            xml.in(
                    "efac:DecisionReason",
                    () -> xml.text("efbc:DecisionReasonCode", code, "listName", "non-award-justification"));
        }
        // Official rule: no counts where nothing was received.
        if (!notice.nonAwardReason().equals(Optional.of(NonAwardReason.NO_BIDS))) {
            statistics();
        }
        lot();
    }

    private void lotWithWinner() throws XMLStreamException {
        xml.text("cbc:ID", RESULT, "schemeName", "result");
        xml.text("cbc:TenderResultCode", "selec-w", "listName", "winner-selection-status");
        tenderReference();
        xml.in("efac:FrameworkAgreementValues", () -> common.euro("cbc:MaximumValueAmount", notice.maximum()));
        statistics();
        xml.in("efac:SettledContract", () -> xml.text("cbc:ID", CONTRACT, "schemeName", "contract"));
        lot();
    }

    private void statistics() throws XMLStreamException {
        BidCounts bids = notice.bids();
        count("tenders", bids.received());
        count("t-sme", bids.smallOrMedium());
        count("t-large", bids.received() - bids.smallOrMedium());
        count("t-esubm", bids.received());
        count("t-oth-eea", bids.otherEea());
        count("t-no-eea", bids.outsideEea());
    }

    private void count(String kind, int number) throws XMLStreamException {
        xml.in("efac:ReceivedSubmissionsStatistics", () -> {
            xml.text("efbc:StatisticsCode", kind, "listName", "received-submission-type");
            xml.text("efbc:StatisticsNumeric", Integer.toString(number));
        });
    }

    private void lot() throws XMLStreamException {
        xml.in("efac:TenderLot", () -> xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot"));
    }

    private void tenderReference() throws XMLStreamException {
        xml.in("efac:LotTender", () -> xml.text("cbc:ID", TENDER, "schemeName", "tender"));
    }

    private void tender(Winner winner) throws XMLStreamException {
        xml.text("cbc:ID", TENDER, "schemeName", "tender");
        xml.text("cbc:RankCode", "1");
        xml.text("efbc:TenderRankedIndicator", "true");
        xml.in("cac:LegalMonetaryTotal", () -> common.euro("cbc:PayableAmount", winner.amount()));
        xml.in("efac:SubcontractingTerm", () -> xml.text("efbc:TermCode", "not-known", "listName", "applicability"));
        xml.in("efac:TenderingParty", () -> xml.text("cbc:ID", PARTY, "schemeName", "tendering-party"));
        lot();
        xml.in("efac:TenderReference", () -> xml.text("cbc:ID", notice.caseRef() + "-1"));
    }

    private void contract() throws XMLStreamException {
        xml.text("cbc:ID", CONTRACT, "schemeName", "contract");
        if (notice.awardedOn().isPresent()) {
            xml.text("cbc:AwardDate", NoticeXml.date(notice.awardedOn().get()));
        }
        if (notice.contractConcludedOn().isPresent()) {
            xml.text(
                    "cbc:IssueDate", NoticeXml.date(notice.contractConcludedOn().get()));
        }
        xml.text("efbc:ContractFrameworkIndicator", "false");
        common.reference("cac:SignatoryParty", NoticeXml.BUYER);
        xml.in("efac:ContractReference", () -> xml.text("cbc:ID", notice.caseRef()));
        tenderReference();
    }

    private void winnerOrganization(Winner winner) throws XMLStreamException {
        xml.in(
                "efac:Organization",
                () -> xml.in("efac:Company", () -> {
                    xml.text(
                            "efbc:CompanySizeCode",
                            winner.smallOrMedium() ? "sme" : "large",
                            "listName",
                            "economic-operator-size");
                    common.name(NoticeXml.WINNER, winner.name());
                    common.address(
                            winner.street(), winner.city(), winner.postalCode(), region(winner), country(winner));
                    common.legalEntity(winner.kvkNumber());
                    common.contact("", winner.email());
                }));
    }

    private static String region(Winner winner) {
        return winner.nutsCode().isBlank() && winner.countryCode().equals("NL") ? REGION_UNKNOWN : winner.nutsCode();
    }

    /** eForms names countries with three letters; an unknown code goes through as it is, for the check to find. */
    private static String country(Winner winner) {
        try {
            return new Locale("", winner.countryCode()).getISO3Country();
        } catch (MissingResourceException unknown) {
            return winner.countryCode();
        }
    }
}
