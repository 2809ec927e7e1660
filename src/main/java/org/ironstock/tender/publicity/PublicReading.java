package org.ironstock.tender.publicity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.tender.PublicTender;
import org.ironstock.tender.PublicTender.Answer;
import org.ironstock.tender.PublicTender.Award;
import org.ironstock.tender.PublicTender.Criterion;
import org.ironstock.tender.PublicTender.Dates;
import org.ironstock.tender.PublicTender.Ending;
import org.ironstock.tender.PublicTender.Subject;
import org.ironstock.tender.PublicTender.Term;
import org.ironstock.tender.PublicTender.Winner;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Contract;
import org.ironstock.tender.domain.Estimate;
import org.ironstock.tender.domain.NoAward;
import org.ironstock.tender.domain.Nota;
import org.ironstock.tender.domain.ProcedureRules;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDates;
import org.ironstock.tender.domain.TenderDocuments;
import org.ironstock.tender.domain.Withdrawal;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.persistence.AwardRows;
import org.ironstock.tender.persistence.PublicRows;
import org.ironstock.tender.persistence.SelectionRows;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.persistence.WithdrawalRows;
import org.ironstock.tender.preparation.ScopeCheck;
import org.springframework.stereotype.Component;

/** Draws the line between what everybody may know of a tender and the rest. */
@Component
public class PublicReading {

    private static final Set<NoAward.Reason> NOTHING_TO_AWARD =
            EnumSet.of(NoAward.Reason.NO_BIDS, NoAward.Reason.NO_VALID_BID);

    private final TenderCases cases;
    private final PublicRows rows;
    private final AwardRows awards;
    private final WithdrawalRows withdrawals;
    private final SelectionRows selections;
    private final ScopeCheck scope;
    private final Notas notas;

    PublicReading(
            TenderCases cases,
            PublicRows rows,
            AwardRows awards,
            WithdrawalRows withdrawals,
            SelectionRows selections,
            ScopeCheck scope,
            Notas notas) {
        this.cases = cases;
        this.rows = rows;
        this.awards = awards;
        this.withdrawals = withdrawals;
        this.selections = selections;
        this.scope = scope;
        this.notas = notas;
    }

    /** Empty while nobody outside may know that the tender exists. */
    public Optional<PublicTender> find(String tenderId) {
        return cases.find(tenderId).filter(Tender::isPublic).map(this::publicPart);
    }

    private PublicTender publicPart(Tender tender) {
        Optional<TenderDocuments> documents = tender.documents();
        return new PublicTender(
                tender.id(),
                tender.title(),
                tender.need().reason(),
                tender.need().executor(),
                tender.stage(),
                tender.procedure().map(ProcedureRules::procedure),
                tender.estimate().map(Estimate::amount),
                documents.map(TenderDocuments::maximumValue),
                scope.productsOf(tender.need()).stream()
                        .map(product -> new Subject(product.code(), product.name(), product.cpv()))
                        .toList(),
                documents.map(PublicReading::criteria).orElseGet(List::of),
                documents.map(drafted -> drafted.formula().kind().inDutch()),
                documents.map(drafted -> new Term(drafted.termMonths(), drafted.optionMonths())),
                dates(tender),
                rows.bids(tender.id()),
                awards(tender),
                contract(tender),
                ending(tender),
                notas.published(tender.id()).stream().map(PublicReading::nota).toList());
    }

    private static PublicTender.Nota nota(Nota nota) {
        return new PublicTender.Nota(
                nota.number(),
                nota.publishedAt().orElseThrow(),
                nota.statement(),
                nota.substantial() ? nota.changeMotive() : "",
                nota.document(),
                nota.questions().stream()
                        .map(question -> new Answer(
                                question.number(), question.subject(), question.publicContent(), question.answer()))
                        .toList());
    }

    private static List<Criterion> criteria(TenderDocuments documents) {
        return documents.criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.code(), criterion.name(), criterion.kind().inDutch(), criterion.weight()))
                .toList();
    }

    private Dates dates(Tender tender) {
        TenderDates dates = tender.dates();
        return new Dates(
                dates.dispatchedAt(),
                requestsUntil(tender),
                dates.questionsUntil(),
                dates.answersUntil(),
                dates.closingAt(),
                dates.closedAt(),
                dates.validUntil(),
                dates.lettersSentAt(),
                dates.standstillEndsAt(),
                dates.concludedAt());
    }

    private Optional<Instant> requestsUntil(Tender tender) {
        return tender.procedure()
                .filter(rules -> rules.steps().selection())
                .flatMap(any -> selections.find(tender.id()))
                .map(SelectionRows.Progress::requestsUntil);
    }

    /** The winner is named once the contract is concluded: until then the award can still be replaced. */
    private List<Award> awards(Tender tender) {
        List<PublicRows.SentAward> sent = rows.sentAwards(tender.id());
        Optional<Winner> winner = tender.stage() == TenderStage.CONCLUDED
                ? rows.won(tender.id()).map(won -> new Winner(won.supplierId(), won.price()))
                : Optional.empty();
        return sent.stream()
                .map(award -> {
                    boolean standing =
                            award.round() == sent.get(sent.size() - 1).round() && stands(tender);
                    return new Award(award.round(), award.sentAt(), standing, standing ? winner : Optional.empty());
                })
                .toList();
    }

    private static boolean stands(Tender tender) {
        return switch (tender.stage()) {
            case STANDSTILL, CONTRACTING, CONCLUDED ->
                tender.dates().lettersSentAt().isPresent();
            default -> false;
        };
    }

    private Optional<PublicTender.Contract> contract(Tender tender) {
        return awards.contractOf(tender.id())
                .flatMap(contract -> contract.concludedAt().map(signed -> contract(contract, signed)));
    }

    private static PublicTender.Contract contract(Contract contract, Instant signed) {
        return new PublicTender.Contract(contract.id(), contract.supplierId(), contract.maximum(), signed);
    }

    private Optional<Ending> ending(Tender tender) {
        if (tender.stage() == TenderStage.WITHDRAWN) {
            return withdrawals
                    .carriedOut(tender.id())
                    .flatMap(Withdrawal::reason)
                    .map(reason -> new Ending(false, reason.inDutch()));
        }
        return tender.stage() == TenderStage.NOT_AWARDED
                ? awards.noAward(tender.id())
                        .map(NoAward::reason)
                        .map(reason -> new Ending(NOTHING_TO_AWARD.contains(reason), reason.inDutch()))
                : Optional.empty();
    }
}
