package org.ironstock.tender.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Finding;
import org.ironstock.shared.Money;

/** What award criteria and formula must satisfy: published up front, they can never be mended afterwards. */
final class CriteriaCheck {

    static final int HIGHEST_SCALE = 100;

    private CriteriaCheck() {}

    static void check(TenderDocuments documents, List<Finding> findings) {
        checkWeights(documents, findings);
        checkCriteria(documents, findings);
        checkFormula(documents.formula(), findings);
        checkTieBreaker(documents, findings);
    }

    private static void checkWeights(TenderDocuments documents, List<Finding> findings) {
        int total =
                documents.criteria().stream().mapToInt(AwardCriterion::weight).sum();
        if (total != 100) {
            findings.add(Finding.of(
                    "WEIGHTS_NOT_100",
                    "criteria",
                    "De gewichten zijn samen 100%%, niet %d%%.".formatted(total),
                    "art. 2.115 Aw 2012"));
        }
        if (documents.qualityCriteria().isEmpty()) {
            findings.add(Finding.of("QUALITY_MISSING", "criteria", "Noem ten minste één kwaliteitscriterium."));
        }
        long prices = documents.criteria().stream()
                .filter(criterion -> criterion.kind() == AwardCriterion.Kind.PRICE)
                .count();
        if (prices != 1) {
            findings.add(Finding.of("PRICE_NOT_ONCE", "criteria", "Noem precies één prijscriterium."));
        }
    }

    private static void checkCriteria(TenderDocuments documents, List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        for (AwardCriterion criterion : documents.criteria()) {
            if (criterion.code().isBlank() || !codes.add(criterion.code())) {
                findings.add(
                        Finding.of("CRITERION_CODE", criterion.code(), "Elk gunningscriterium heeft een eigen code."));
            }
            if (criterion.name().isBlank()) {
                findings.add(Finding.of(
                        "CRITERION_NAME",
                        criterion.code(),
                        "Gunningscriterium '%s' heeft geen naam.".formatted(criterion.code())));
            }
            if (criterion.weight() < 1 || criterion.weight() > 100) {
                findings.add(Finding.of(
                        "CRITERION_WEIGHT",
                        criterion.code(),
                        "Het gewicht van '%s' ligt tussen 1%% en 100%%.".formatted(criterion.name()),
                        "art. 2.115 Aw 2012"));
            }
            checkScale(criterion, findings);
        }
    }

    private static void checkScale(AwardCriterion criterion, List<Finding> findings) {
        if (criterion.kind() == AwardCriterion.Kind.PRICE) {
            return;
        }
        if (criterion.scale() < 1 || criterion.scale() > HIGHEST_SCALE) {
            findings.add(Finding.of(
                    "CRITERION_SCALE",
                    criterion.code(),
                    "De hoogste score van '%s' ligt tussen 1 en %d.".formatted(criterion.name(), HIGHEST_SCALE)));
        } else if (criterion.minimumScore() < 0 || criterion.minimumScore() > criterion.scale()) {
            findings.add(Finding.of(
                    "CRITERION_MINIMUM",
                    criterion.code(),
                    "De minimale score van '%s' ligt tussen 0 en %d.".formatted(criterion.name(), criterion.scale())));
        }
    }

    private static void checkFormula(ScoringFormula formula, List<Finding> findings) {
        switch (formula.kind()) {
            case WEIGHTED_FACTOR -> checkPrices(formula, findings);
            case LOGARITHMIC ->
                require(
                        formula.logarithmBase().filter(base -> base.compareTo(BigDecimal.ONE) > 0),
                        "logarithmBase",
                        "De factor A van de logaritmische formule is groter dan 1.",
                        findings);
            case AWARD_ON_VALUE ->
                require(
                        formula.maximumQualityValue().filter(value -> value.cents() > 0),
                        "maximumQualityValue",
                        "Noem de maximale kwaliteitswaarde in euro.",
                        findings);
            case VALUE_FOR_MONEY ->
                require(
                        formula.constant().filter(constant -> constant.signum() > 0),
                        "constant",
                        "Noem de constante van de formule; zij is groter dan 0.",
                        findings);
            case RELATIVE ->
                findings.add(Finding.warning(
                        "RANK_REVERSAL",
                        "formula",
                        "Bij de relatieve formule kan het wegvallen van een inschrijver de rangorde van de anderen omdraaien; kies liever een absolute formule.",
                        "art. 1.9 Aw 2012"));
        }
    }

    private static void checkPrices(ScoringFormula formula, List<Finding> findings) {
        Optional<Money> least = formula.minimumPrice().filter(price -> !price.negative());
        Optional<Money> most = formula.maximumPrice();
        if (least.isEmpty() || most.isEmpty() || !most.get().exceeds(least.get())) {
            findings.add(Finding.of(
                    "FORMULA_PARAMETER",
                    "minimumPrice",
                    "Noem de minimumprijs en een hogere maximumprijs van de gewogen factor."));
        }
    }

    private static void require(Optional<?> parameter, String subject, String message, List<Finding> findings) {
        if (parameter.isEmpty()) {
            findings.add(Finding.of("FORMULA_PARAMETER", subject, message));
        }
    }

    private static void checkTieBreaker(TenderDocuments documents, List<Finding> findings) {
        String code = documents.formula().tieBreaker();
        boolean known = documents.criteria().stream()
                .anyMatch(criterion -> criterion.code().equals(code));
        if (!code.isEmpty() && !known) {
            findings.add(Finding.of(
                    "TIE_BREAKER_UNKNOWN",
                    "tieBreaker",
                    "Het criterium '%s' dat bij gelijke stand beslist, bestaat niet.".formatted(code)));
        }
    }
}
