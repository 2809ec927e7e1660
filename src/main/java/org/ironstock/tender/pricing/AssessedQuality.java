package org.ironstock.tender.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;
import org.ironstock.shared.Money;
import org.ironstock.tender.assessment.Scores;
import org.ironstock.tender.domain.AssessedBid;
import org.ironstock.tender.domain.AwardCriterion;
import org.ironstock.tender.domain.GivenScores;
import org.ironstock.tender.domain.ScoreSheet;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.domain.TenderDocuments;
import org.springframework.stereotype.Component;

/** Quality of a bid as the formula uses it: the consensus of the signed report. */
@Component
class AssessedQuality {

    private final Scores scores;

    AssessedQuality(Scores scores) {
        this.scores = scores;
    }

    /** The consensus on every bid. */
    GivenScores of(Tender tender) {
        return GivenScores.of(scores.consensus(tender.id()));
    }

    /** @param lowest lowest price of all, for a tie that the published documents decide by price */
    AssessedBid with(Tender tender, GivenScores consensus, UUID bidId, Money price, Money lowest) {
        TenderDocuments documents = tender.requireDocuments();
        ScoreSheet sheet = new ScoreSheet(List.of(bidId), documents.qualityCriteria());
        return new AssessedBid(
                bidId.toString(),
                sheet.qualityOf(bidId, consensus),
                price,
                tieScore(documents, sheet, bidId, consensus, price, lowest));
    }

    private static BigDecimal tieScore(
            TenderDocuments documents, ScoreSheet sheet, UUID bidId, GivenScores consensus, Money price, Money lowest) {
        String criterion = documents.formula().tieBreaker();
        boolean byPrice = documents.criteria().stream()
                .anyMatch(one -> one.code().equals(criterion) && one.kind() == AwardCriterion.Kind.PRICE);
        return byPrice
                ? lowest.inEuro().divide(price.inEuro(), MathContext.DECIMAL128)
                : sheet.fractionOf(bidId, criterion, consensus);
    }
}
