package org.ironstock.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ironstock.shared.Money;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;
import org.ironstock.tender.Executor;
import org.ironstock.tender.Procedure;

/** Tenders that satisfy every rule, to change in one place. */
public final class TenderMother {

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    public static final String MASK = "IIR-MASK";
    public static final Set<String> MASK_NORMS = Set.of("EN 14683:2019+AC:2019");

    private TenderMother() {}

    /** 100,000 masks a month, 36 months and 12 optional ones, 96,000 euro for services. */
    public static Need need() {
        return new Need(
                "Mondmaskers",
                "Aanvulling van de ijzeren voorraad",
                Executor.CIBG,
                TODAY.plusMonths(9),
                List.of(new Need.NeedLine(MASK, Quantity.of(100_000))),
                3,
                36,
                12,
                List.of("Nederland"),
                Money.euro(96_000),
                false,
                "");
    }

    public static Need need(boolean urgent, String urgencyReason) {
        Need need = need();
        return new Need(
                need.title(),
                need.reason(),
                need.executor(),
                need.needBy(),
                need.lines(),
                need.virtualStockMonths(),
                need.termMonths(),
                need.optionMonths(),
                need.regions(),
                need.servicesFee(),
                urgent,
                urgencyReason);
    }

    /** EUR 0.08 a mask. */
    public static ReferencePrices prices() {
        return new ReferencePrices(Map.of(MASK, UnitPrice.of("0.08")));
    }

    /** EUR 480,000 with EUR 528,000 as maximum. */
    public static Estimate estimate() {
        return Estimate.of(need(), prices(), 10, List.of());
    }

    public static List<Requirement> requirements() {
        return Arrays.stream(Requirement.Subject.values())
                .map(subject -> new Requirement(subject, Requirement.Kind.DEMAND, "Tekst bij " + subject))
                .toList();
    }

    public static List<AwardCriterion> criteria() {
        return List.of(
                new AwardCriterion("SUPPLY", "Leveringszekerheid", AwardCriterion.Kind.QUALITY, 35, 5, 2),
                new AwardCriterion("ASSURANCE", "Kwaliteitsborging", AwardCriterion.Kind.QUALITY, 25, 5, 0),
                new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, 40, 0, 0));
    }

    public static TenderDocuments documents() {
        return new DocumentsBuilder().build();
    }

    /** Documents whose weights are not 100 together, unless the price weighs 40. */
    public static TenderDocuments withPriceWeight(int weight) {
        DocumentsBuilder builder = new DocumentsBuilder();
        List<AwardCriterion> criteria = new ArrayList<>(builder.criteria);
        criteria.set(2, new AwardCriterion("PRICE", "Prijs", AwardCriterion.Kind.PRICE, weight, 0, 0));
        builder.criteria = criteria;
        return builder.build();
    }

    public static Tender tender(String id) {
        return Tender.requested(id, need(), "cibg-buyer-1", Instant.parse("2026-02-02T09:00:00Z"), TODAY);
    }

    /** A chosen procedure with what the tables of this version say of it. */
    public static ProcedureRules rules(Procedure procedure) {
        return new ProcedureRules(procedure, steps(procedure), "grond", "regel");
    }

    public static ProcedureSteps steps(Procedure procedure) {
        return switch (procedure) {
            case OPEN -> new ProcedureSteps("16", false, false, false, 0, true, 20);
            case OPEN_ACCELERATED -> new ProcedureSteps("16", false, true, false, 0, true, 20);
            case RESTRICTED -> new ProcedureSteps("16", true, false, false, 5, true, 20);
            case RESTRICTED_ACCELERATED -> new ProcedureSteps("16", true, true, false, 5, true, 20);
            case NEGOTIATED -> new ProcedureSteps("", false, false, true, 1, true, 0);
            case BELOW_THRESHOLD -> new ProcedureSteps("", false, false, false, 3, false, 7);
        };
    }

    public static DocumentsCheck check(Procedure procedure) {
        return new DocumentsCheck(
                need(),
                estimate(),
                steps(procedure),
                Map.of(MASK, MASK_NORMS),
                Optional.empty(),
                Set.of("SUP-1", "SUP-2", "SUP-3"));
    }

    /** Documents without a finding, to change part by part. */
    public static final class DocumentsBuilder {
        public List<Requirement> requirements = TenderMother.requirements();
        public List<TenderDocuments.KnockOut> knockOuts =
                List.of(new TenderDocuments.KnockOut("KO-1", "Levert binnen 48 uur."));
        public List<AwardCriterion> criteria = TenderMother.criteria();
        public ScoringFormula formula =
                ScoringFormula.weightedFactor(Money.euro(300_000), Money.euro(528_000), "SUPPLY");
        public int termMonths = 36;
        public int optionMonths = 12;
        public String termMotive = "";
        public Quantity maximumQuantity = Quantity.of(5_280_000);
        public Money maximumValue = Money.euro(528_000);
        public List<TenderDocuments.NormDemand> norms =
                List.of(new TenderDocuments.NormDemand(MASK, List.copyOf(MASK_NORMS)));
        public Optional<Money> turnoverDemand = Optional.empty();
        public String turnoverMotive = "";
        public List<TenderDocuments.ReferenceDemand> references = List.of();
        public List<TenderDocuments.Evidence> evidence = List.of(TenderDocuments.Evidence.TRADE_REGISTER);
        public String accelerationMotive = "";
        public List<String> invited = List.of();
        public ContractTerms terms = new ContractTerms(Optional.of(Money.euro(480_000)), "", 10, "", "");
        public SelectionPlan selection = SelectionPlan.NONE;

        public TenderDocuments build() {
            return new TenderDocuments(
                    requirements,
                    knockOuts,
                    criteria,
                    formula,
                    termMonths,
                    optionMonths,
                    termMotive,
                    maximumQuantity,
                    maximumValue,
                    norms,
                    turnoverDemand,
                    turnoverMotive,
                    references,
                    evidence,
                    accelerationMotive,
                    "Boete van 0,5% per dag.",
                    invited,
                    terms,
                    selection);
        }
    }
}
