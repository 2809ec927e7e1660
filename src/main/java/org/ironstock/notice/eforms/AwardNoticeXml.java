package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.Winner;

/** Contract award notice, subtype 29, as UBL: with a winner, or with the reason why there is none. */
final class AwardNoticeXml {

    private final UblWriter xml;
    private final AwardNotice notice;
    private final ReviewBody court;
    private final NoticeXml common;
    private final ResultXml result;

    private AwardNoticeXml(UblWriter xml, AwardNotice notice, NoticeIdentity identity, ReviewBody court) {
        this.xml = xml;
        this.notice = notice;
        this.court = court;
        this.common = new NoticeXml(xml, notice, identity);
        this.result = new ResultXml(xml, notice, common);
    }

    static byte[] of(AwardNotice notice, NoticeIdentity identity, ReviewBody court) {
        return UblWriter.document(
                "ContractAwardNotice", xml -> new AwardNoticeXml(xml, notice, identity, court).write());
    }

    private void write() throws XMLStreamException {
        xml.extension(() -> {
            common.changes();
            xml.in("efac:NoticeResult", this::noticeResult);
            common.subtype();
            xml.in("efac:Organizations", () -> {
                common.buyerOrganization();
                common.reviewOrganization(court);
                if (notice.winner().isPresent()) {
                    common.winnerOrganization(notice.winner().get());
                }
            });
        });
        common.header("can-standard", "result");
        common.contractingParty();
        xml.in("cac:TenderingProcess", () -> {
            xml.text("cbc:ProcedureCode", notice.procedure().code(), "listName", "procurement-procedure-type");
            common.previousNotice();
            if (notice.directAward().isPresent()) {
                common.directAward(notice.directAward().get());
            }
        });
        common.object(Optional.of(notice.maximum()), Optional.empty());
        xml.in("cac:ProcurementProjectLot", () -> {
            xml.text("cbc:ID", NoticeXml.LOT, "schemeName", "Lot");
            xml.in("cac:TenderingTerms", () -> {
                xml.text("cbc:FundingProgramCode", "no-eu-funds", "listName", "eu-funded");
                common.awardingTerms(notice.criteria());
                common.appealTerms(court);
            });
            xml.in("cac:TenderingProcess", () -> {
                xml.text("cbc:GovernmentAgreementConstraintIndicator", "true");
                common.noAuction();
                common.contractingSystems();
            });
            common.lotObject(Optional.of(notice.maximum()), Optional.empty(), OptionalInt.of(notice.frameworkMonths()));
        });
        result.awardDate();
    }

    private void noticeResult() throws XMLStreamException {
        if (notice.winner().isEmpty()) {
            xml.in("efac:LotResult", this::lotWithoutWinner);
            return;
        }
        Winner winner = notice.winner().get();
        common.euro("efbc:OverallMaximumFrameworkContractsAmount", notice.maximum());
        xml.in("efac:LotResult", this::lotWithWinner);
        result.tender(winner, true);
        result.contract(notice.awardedOn(), notice.contractConcludedOn());
        result.tenderingParty();
    }

    private void lotWithoutWinner() throws XMLStreamException {
        result.identifier();
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
        result.lot();
    }

    private void lotWithWinner() throws XMLStreamException {
        result.identifier();
        xml.text("cbc:TenderResultCode", "selec-w", "listName", "winner-selection-status");
        result.tenderReference();
        xml.in("efac:FrameworkAgreementValues", () -> common.euro("cbc:MaximumValueAmount", notice.maximum()));
        statistics();
        result.contractReference();
        result.lot();
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
}
