package org.ironstock.tender.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.signing.SignedDocument;
import org.ironstock.tender.FrameworkContractSigned;
import org.ironstock.tender.domain.AgreedLine;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.OpenedPrice;
import org.ironstock.tender.domain.PriceEnvelopes;
import org.ironstock.tender.domain.Requirement;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.persistence.AwardRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Prices and maxima as the contract names them, kept when it is drawn and told when it is concluded. */
@Component
class AgreedTerms {

    /** Longest term of the law for the State, and that of the ARIV-2018 (art. 6:119b BW). */
    static final int PAYMENT_TERM_DAYS = 30;

    private final AwardRows rows;
    private final PriceEnvelopes envelopes;
    private final ApplicationEventPublisher events;

    AgreedTerms(AwardRows rows, PriceEnvelopes envelopes, ApplicationEventPublisher events) {
        this.rows = rows;
        this.envelopes = envelopes;
        this.events = events;
    }

    /** Lines of a contract with this bidder; only of this one, whatever the other envelopes say. */
    List<AgreedLine> lines(Tender tender, UUID bidId) {
        return AgreedLine.of(
                tender.need(),
                tender.requireDocuments().maximumQuantity(),
                envelopes.open(tender.id()).stream()
                        .filter(price -> price.bidId().equals(bidId))
                        .findFirst()
                        .flatMap(OpenedPrice::offer)
                        .orElseThrow(() ->
                                new IllegalStateException("The winner of %s has no price".formatted(tender.id()))));
    }

    /** Tells everybody who goes on with the contract; in the transaction that concludes it. */
    void tell(Tender tender, Contract contract, SignedDocument signed) {
        SignedDocument.Signature last = signed.signatures().stream()
                .max(Comparator.comparing(SignedDocument.Signature::signedAt))
                .orElseThrow();
        TenderDocuments documents = tender.requireDocuments();
        LocalDate from = DutchCalendar.dayOf(last.signedAt());
        events.publishEvent(new FrameworkContractSigned(
                contract.id(),
                tender.id(),
                tender.need().kind(),
                tender.need().executor(),
                tender.title(),
                contract.supplierId(),
                new FrameworkContractSigned.Signed(
                        contract.documentId(),
                        contract.documentSha256(),
                        signed.signingId(),
                        last.official(),
                        last.role(),
                        from),
                contract.maximum(),
                documents.maximumQuantity(),
                numbered(kept(tender, contract)),
                PAYMENT_TERM_DAYS,
                new FrameworkContractSigned.Term(from, lastDay(from, documents.termMonths()), documents.optionMonths()),
                tender.notice(),
                demandsTakeover(documents)));
    }

    /** A wish does not oblige, so that it starts no takeover. */
    private static boolean demandsTakeover(TenderDocuments documents) {
        return documents.requirements().stream()
                .filter(requirement -> requirement.subject() == Requirement.Subject.STOCK_TAKEOVER)
                .anyMatch(requirement -> requirement.kind() == Requirement.Kind.DEMAND
                        || requirement.kind() == Requirement.Kind.PERFORMANCE_CONDITION);
    }

    /** Last day of a term in months that begins on a day. */
    static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    /** A contract that was drawn before its lines were kept has those of the bid that won. */
    private List<AgreedLine> kept(Tender tender, Contract contract) {
        List<AgreedLine> kept = rows.lines(contract.id());
        return kept.isEmpty() ? lines(tender, contract.bidId()) : kept;
    }

    private static List<FrameworkContractSigned.Line> numbered(List<AgreedLine> lines) {
        List<FrameworkContractSigned.Line> numbered = new ArrayList<>();
        for (AgreedLine line : lines) {
            numbered.add(new FrameworkContractSigned.Line(
                    numbered.size() + 1, line.productCode(), line.unitPrice(), line.monthlyQuantity(), line.maximum()));
        }
        return numbered;
    }
}
