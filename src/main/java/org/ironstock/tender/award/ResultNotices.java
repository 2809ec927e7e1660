package org.ironstock.tender.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironstock.notice.DirectAward;
import org.ironstock.notice.ExAnteNotice;
import org.ironstock.notice.NoticeContent.AwardCriterion;
import org.ironstock.notice.NoticeContent.AwardNotice;
import org.ironstock.notice.NoticeContent.BidCounts;
import org.ironstock.notice.NoticeContent.CriterionType;
import org.ironstock.notice.NoticeContent.NonAwardReason;
import org.ironstock.notice.NoticeContent.ProcedureType;
import org.ironstock.notice.NoticeContent.Winner;
import org.ironstock.notice.Notices;
import org.ironstock.product.Product;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.shared.Money;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.OpenedBids;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.Rankings;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.Withdrawal;
import org.ironstock.tender.preparation.ScopeCheck;
import org.ironstock.tender.procedure.Urgency;
import org.springframework.stereotype.Component;

/** Content of the result notice (subtype 29), with and without award, and of the ex-ante notice (subtype 25). */
@Component
public class ResultNotices {

    private static final Map<NoAward.Reason, NonAwardReason> REASONS = Map.of(
            NoAward.Reason.NO_BIDS, NonAwardReason.NO_BIDS,
            NoAward.Reason.NO_VALID_BID, NonAwardReason.ALL_REJECTED,
            NoAward.Reason.NEED_CHANGED, NonAwardReason.NEED_CHANGED,
            NoAward.Reason.NO_FUNDS, NonAwardReason.NO_FUNDS,
            NoAward.Reason.NOT_SIGNED, NonAwardReason.NOT_SIGNED,
            NoAward.Reason.OTHER, NonAwardReason.OTHER);

    private static final Map<Withdrawal.Reason, NonAwardReason> WITHDRAWN = Map.of(
            Withdrawal.Reason.NEED_CHANGED, NonAwardReason.NEED_CHANGED,
            Withdrawal.Reason.NO_FUNDS, NonAwardReason.NO_FUNDS,
            Withdrawal.Reason.PROCEDURE_FAULT, NonAwardReason.PROCEDURE_FAULT,
            Withdrawal.Reason.OTHER, NonAwardReason.OTHER);

    private final Notices notices;
    private final Suppliers suppliers;
    private final ScopeCheck scope;
    private final OpenedBids bids;
    private final Rankings rankings;
    private final Urgency urgency;

    ResultNotices(
            Notices notices,
            Suppliers suppliers,
            ScopeCheck scope,
            OpenedBids bids,
            Rankings rankings,
            Urgency urgency) {
        this.notices = notices;
        this.suppliers = suppliers;
        this.scope = scope;
        this.bids = bids;
        this.rankings = rankings;
        this.urgency = urgency;
    }

    /** The notice of an award, with the winner and the day of the contract. */
    AwardNotice awarded(Tender tender, Contract contract) {
        Money price = rankings.winner(tender.id()).orElseThrow().price();
        return notice(
                tender,
                counts(tender.id()),
                Optional.of(winner(suppliers.get(contract.supplierId()), price)),
                Optional.empty(),
                tender.dates().lettersSentAt().map(DutchCalendar::dayOf),
                tender.dates().concludedAt().map(DutchCalendar::dayOf));
    }

    /** The notice that nothing was awarded, with its reason. Without bids the vault was never opened. */
    AwardNotice notAwarded(Tender tender, NoAward noAward) {
        return notice(
                tender,
                noAward.reason() == NoAward.Reason.NO_BIDS ? BidCounts.none() : counts(tender.id()),
                Optional.empty(),
                Optional.ofNullable(REASONS.get(noAward.reason())),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The notice that a tender was withdrawn, with its reason.
     *
     * @param bidders supplier of each bid in the vault; the bids themselves may be sealed
     */
    public AwardNotice withdrawn(Tender tender, Withdrawal withdrawal, List<String> bidders) {
        BidCounts counts = BidCounts.none();
        for (String bidder : bidders) {
            Supplier supplier = suppliers.get(bidder);
            counts = counts.and(supplier.countryCode(), supplier.smallOrMedium());
        }
        return notice(
                tender,
                counts,
                Optional.empty(),
                Optional.ofNullable(WITHDRAWN.get(withdrawal.requireReason())),
                Optional.empty(),
                Optional.empty());
    }

    private AwardNotice notice(
            Tender tender,
            BidCounts counts,
            Optional<Winner> winner,
            Optional<NonAwardReason> reason,
            Optional<LocalDate> awardedOn,
            Optional<LocalDate> concludedOn) {
        TenderDocuments documents = tender.requireDocuments();
        return new AwardNotice(
                tender.id(),
                tender.title(),
                tender.need().reason(),
                notices.buyer(),
                scope.productsOf(tender.need()).stream()
                        .map(Product::cpv)
                        .distinct()
                        .toList(),
                documents.maximumValue(),
                documents.termMonths() + documents.optionMonths(),
                1,
                criteria(documents),
                counts,
                winner,
                reason,
                awardedOn,
                concludedOn,
                type(tender),
                urgency.directAward(tender));
    }

    /** The intention to award without a call for competition, before the contract. */
    ExAnteNotice exAnte(Tender tender, DirectAward directAward, String winnerId, LocalDate decidedOn) {
        TenderDocuments documents = tender.requireDocuments();
        Money price = rankings.winner(tender.id()).orElseThrow().price();
        return new ExAnteNotice(
                tender.id(),
                tender.title(),
                tender.need().reason(),
                notices.buyer(),
                scope.productsOf(tender.need()).stream()
                        .map(Product::cpv)
                        .distinct()
                        .toList(),
                documents.maximumValue(),
                documents.termMonths() + documents.optionMonths(),
                1,
                criteria(documents),
                directAward,
                winner(suppliers.get(winnerId), price),
                decidedOn);
    }

    private static ProcedureType type(Tender tender) {
        return tender.procedure()
                .map(ProcedureRules::procedure)
                .map(procedure -> switch (procedure) {
                    case RESTRICTED, RESTRICTED_ACCELERATED -> ProcedureType.RESTRICTED;
                    case NEGOTIATED -> ProcedureType.NEGOTIATED_WITHOUT_CALL;
                    case OPEN, OPEN_ACCELERATED, BELOW_THRESHOLD -> ProcedureType.OPEN;
                })
                .orElse(ProcedureType.OPEN);
    }

    private BidCounts counts(String tenderId) {
        BidCounts counts = BidCounts.none();
        for (var bid : bids.of(tenderId)) {
            Supplier supplier = suppliers.get(bid.supplierId());
            counts = counts.and(supplier.countryCode(), supplier.smallOrMedium());
        }
        return counts;
    }

    private static List<AwardCriterion> criteria(TenderDocuments documents) {
        return documents.criteria().stream()
                .map(criterion -> new AwardCriterion(
                        criterion.kind() == org.ironstock.tender.domain.AwardCriterion.Kind.PRICE
                                ? CriterionType.PRICE
                                : CriterionType.QUALITY,
                        criterion.name(),
                        criterion.weight()))
                .toList();
    }

    private static Winner winner(Supplier supplier, Money price) {
        return new Winner(
                supplier.name(),
                supplier.kvkNumber(),
                supplier.street(),
                supplier.postalCode(),
                supplier.city(),
                "",
                supplier.countryCode(),
                supplier.contactEmail(),
                supplier.smallOrMedium(),
                price);
    }
}
